/**
 * The picker's style sheet. It is in a closed shadow root, so that neither the page's rules apply
 * to the picker nor the picker's to the page.
 */
export const PICK_CSS = `
iframe { position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: transparent;
  color-scheme: light; cursor: crosshair; }
.box { position: fixed; pointer-events: none; box-sizing: border-box; border: 3px solid #e9b44c;
  border-radius: 3px; box-shadow: 0 0 0 1px #14213d, inset 0 0 0 1px #14213d,
    0 0 0 200vmax rgb(20 33 61 / 30%); }
.bar { position: fixed; right: 16px; bottom: 16px; width: 340px; max-width: calc(100vw - 32px);
  box-sizing: border-box; pointer-events: none; padding: 12px 14px; border-radius: 6px;
  border: 1px solid #8fa3c8; background: #14213d; color: #fff; text-align: start;
  box-shadow: 0 4px 16px rgb(0 0 0 / 35%);
  font: 400 13px/19px system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei",
    "Noto Sans CJK SC", sans-serif; }
.bar.high { bottom: auto; top: 16px; }
.title { font-weight: 650; font-size: 14px; }
.keys { color: #c9d4ea; }
.target { margin-top: 6px; padding-top: 6px; border-top: 1px solid #46587f; color: #ffd98a;
  overflow-wrap: anywhere; }
`;

/** The declarations, each `!important`, that the picker's host element in the page is held to. */
export const PICK_HOST_STYLE: readonly (readonly [property: string, value: string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0px'],
  ['width', '100%'],
  ['height', '100%'],
  ['margin', '0px'],
  ['padding', '0px'],
  ['border', '0px'],
  ['background', 'transparent'],
  ['overflow', 'visible'],
  ['color-scheme', 'light'],
  ['z-index', '2147483647'],
];
