const PLACE = /(?:\s*[・·]\s*|\s+)(?:IP\s*属地\s*[:：]?\s*)?\p{Script=Han}{2,7}$/u;

/**
 * Removes the IP location that Chinese sites show after a time: "2021-08-22 09:15・IP 属地浙江", "昨天
 * 12:30 上海".
 */
export const withoutLocation = (shown: string | undefined): string | undefined => {
  const tail = shown && PLACE.exec(shown)?.[0];
  const isPlace =
    tail && (/[・·属]/u.test(tail) || !/(?:前|日|号|月|年|午|晚上|凌晨)$/u.test(tail));
  return isPlace ? shown.slice(0, -tail.length) : shown;
};
