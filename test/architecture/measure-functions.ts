import { parseSync } from 'vite';

/** A function of a source file: where it begins, as `path:line`, and its length in lines. */
export type MeasuredFunction = { readonly place: string; readonly lines: number };

type Node = { readonly type: string; readonly start: number; readonly end: number };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'];

/** Every node below a node, itself included. */
const nodesIn = (node: Node): Node[] => [
  node,
  ...(Object.values(node).flat() as unknown[]).filter(isNode).flatMap(nodesIn),
];

/** Measures every function of a source text; one that lies in another counts by itself too. */
export const measureFunctions = (path: string, text: string): MeasuredFunction[] => {
  const lineEnds = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (offset: number): number => {
    const next = lineEnds.findIndex((end) => end >= offset);
    return (next < 0 ? lineEnds.length : next) + 1;
  };
  const program = parseSync(path, text).program as unknown as Node;
  return nodesIn(program)
    .filter(({ type }) => FUNCTIONS.includes(type))
    .map(({ start, end }) => ({
      place: `${path}:${lineAt(start)}`,
      lines: lineAt(end) - lineAt(start) + 1,
    }));
};
