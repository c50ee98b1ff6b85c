/** Longer paths are cut at their beginning, which says least. */
const LONGEST = 500;

const nameOf = (element: Element): string => {
  const { localName } = element;
  const siblings = [...(element.parentNode?.children ?? [])];
  const like = siblings.filter((one) => one.localName === localName);
  return like.length > 1 ? `${localName}:nth-of-type(${like.indexOf(element) + 1})` : localName;
};

/**
 * Where an element stands in its document, as CSS selectors write it (Selectors 4, 14.4), from the
 * root down; `>>>` stands where a shadow root begins. Long paths begin with `*`.
 */
export const elementPath = (element: Element): string => {
  let path = nameOf(element);
  for (let next = element; ; ) {
    const { parentElement } = next;
    const { host } = next.getRootNode() as Partial<ShadowRoot>;
    const around = parentElement ?? host;
    if (!around) break;
    path = `${nameOf(around)} ${parentElement ? '>' : '>>>'} ${path}`;
    next = around;
  }
  return path.length > LONGEST ? `* ${path.slice(-LONGEST)}` : path;
};
