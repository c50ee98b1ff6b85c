/**
 * The identifier in an article's address, by the usual forms of news and blog addresses: a path
 * part of five or more digits, the digits at the end of the last part ("business-40504764"), or an
 * advisory's number ("mfsa2024-17"). Undefined where there is no such part.
 */
export const idInUrl = (url: URL): string | undefined => {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/\.\w{3,6}$/u, '');
  const dated = (part: string): boolean => /^(?:19|20)\d{4}(?:\d\d)?$/u.test(part);
  const whole = [last, ...parts.toReversed()].find(
    (part) => /^[1-9]\d{4,}$/u.test(part) && !dated(part),
  );
  if (whole) return whole;
  if (
    /^(?:[a-z]_)?[A-Z]{0,4}\d{2}[\da-f]{8,}$/u.test(last) ||
    /^(?=.*\d.*\d.*\d)[\dA-Z]{10,20}$/u.test(last)
  )
    return last;
  if (/^[A-Za-z]{2,8}-?\d{4}-\d{2,6}$/u.test(last)) return last;
  return (
    /_(\d{6,})_\d{3,5}$/u.exec(last)?.[1] ??
    /(?:^|[-_])([1-9]\d{4,})$/u.exec(last)?.[1] ??
    /-([\da-f]{10,16})$/u.exec(last)?.[1]
  );
};
