/**
 * Orders texts by their UTF-16 units, and so instants in ISO 8601 by time. Equal texts are equal: a
 * comparator that puts one of them first makes browsers sort in different orders.
 */
export const compareText = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};
