import type { Choice } from '../../../../../lib/casework/quotes/move-choice.ts';

/** The text nodes of an element with the offset at which each begins. */
const nodesOf = (root: Node): { readonly node: Text; readonly from: number }[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let from = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, from });
    from += node.data.length;
  }
  return nodes;
};

/** The range of an element's text between two offsets, in UTF-16 units. */
export const rangeOf = (root: Node, start: number, end: number): Range => {
  const nodes = nodesOf(root);
  const range = document.createRange();
  range.selectNodeContents(root);
  const first = nodes.findLast(({ from }) => from <= start);
  const last = nodes.findLast(({ from }) => from < end) ?? first;
  if (first) range.setStart(first.node, Math.min(start - first.from, first.node.length));
  if (last) range.setEnd(last.node, Math.min(end - last.from, last.node.length));
  return range;
};

const offsetOf = (root: Node, node: Node, offset: number): number => {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return range.toString().length;
};

/**
 * What the browser's own selection chooses of an element's text; undefined where it does not lie in
 * it.
 */
export const selectedIn = (root: Node, selection = document.getSelection()): Choice | undefined => {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!anchorNode || !focusNode || !root.contains(anchorNode) || !root.contains(focusNode))
    return undefined;
  return {
    anchor: offsetOf(root, anchorNode, anchorOffset ?? 0),
    focus: offsetOf(root, focusNode, focusOffset ?? 0),
  };
};
