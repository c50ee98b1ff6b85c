const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const number62 = (text: string): number =>
  [...text].reduce((sum, digit) => sum * 62 + DIGITS.indexOf(digit), 0);

/**
 * Weibo's numeric id (mid) for the short id in its addresses (bid): each group of four base-62
 * digits is seven decimal digits.
 */
export const midOfBid = (bid: string): string | undefined => {
  if (!/^[0-9A-Za-z]{9}$/u.test(bid)) return undefined;
  const parts = [bid.slice(0, 1), bid.slice(1, 5), bid.slice(5)].map(number62);
  return parts
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(7, '0')))
    .join('');
};
