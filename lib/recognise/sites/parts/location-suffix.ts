const PLACE = /(?:\s*[・·]\s*|\s+)(?:IP\s*属地\s*[:：]?\s*)?\p{Script=Han}{2,7}$/u;

/**
 * A time without the place that Chinese sites show behind it: "2021-08-22 09:15・IP 属地浙江", "昨天 12:30
 * 上海".
 */
export const withoutLocation = (shown: string | undefined): string | undefined => {
  const tail = shown && PLACE.exec(shown)?.[0];
  const isPlace =
    tail && (/[・·属]/u.test(tail) || !/(?:前|日|号|月|年|午|晚上|凌晨)$/u.test(tail));
  return isPlace ? shown.slice(0, -tail.length) : shown;
};
