import { expect, it, vi } from 'vitest';
import { preparedOnce } from '../../lib/jobs/prepared-once.ts';

it('a preparation is made once for all who wait, and anew after it failed', async () => {
  const prepare = vi.fn<() => Promise<string>>();
  prepare.mockRejectedValueOnce(new Error('full')).mockResolvedValue('prepared');
  const ready = preparedOnce(prepare);
  const [one, other] = [ready(), ready()];
  await expect(one).rejects.toThrow('full');
  await expect(other).rejects.toThrow('full');
  expect(prepare).toHaveBeenCalledOnce();
  expect(await Promise.all([ready(), ready()])).toEqual(['prepared', 'prepared']);
  expect(await ready()).toBe('prepared');
  expect(prepare).toHaveBeenCalledTimes(2);
});
