import { createTheme, type MantineColorsTuple } from '@mantine/core';

/**
 * Ink: the product's one colour, dark enough that white text on its eighth shade passes WCAG AA.
 */
const ink: MantineColorsTuple = [
  '#eef2f9',
  '#dbe3f0',
  '#b6c6e0',
  '#8ea7d0',
  '#6d8cc2',
  '#587bba',
  '#4c72b7',
  '#3d61a1',
  '#2d4f8c',
  '#1b3563',
];

/** One design for popup and workspace: quiet, dense, every contrast at least AA. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  colors: { ink },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", ' +
    '"Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    // A bar that glides is laid out and painted sixty times a second, which without a graphics card
    // takes half of a processor from the work that it tells of.
    Progress: { defaultProps: { transitionDuration: 0 } },
  },
});
