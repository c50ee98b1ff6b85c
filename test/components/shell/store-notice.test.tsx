// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { StoreNotice } from '../../../components/workspace/shell/notices/store-notice.tsx';
import { render, until } from '../render.tsx';

const jobs = vi.hoisted(() => ({ runJob: vi.fn() }));
vi.mock('../../../lib/jobs/run-job.ts', () => jobs);
const lists = vi.hoisted(() => ({ untilListsAreRead: vi.fn() }));
vi.mock('../../../lib/store/listings/follow/follow-listings.ts', () => lists);

beforeEach(() => {
  jobs.runJob.mockReset();
  lists.untilListsAreRead.mockReset().mockResolvedValue(undefined);
});

it('says that the store could not be checked, and why, where the check fails', async () => {
  jobs.runJob.mockImplementation(async () => {
    throw new Error('The worker did not start');
  });
  const root = await render(<StoreNotice />);
  await until(() => root.querySelector('[role=alert]') !== null);
  expect(root.textContent).toContain('The store could not be checked');
  expect(root.textContent).toContain('The worker did not start');
});

it('says nothing of a sound store', async () => {
  jobs.runJob.mockResolvedValue({ faults: [], items: 1 });
  const root = await render(<StoreNotice />);
  await until(() => jobs.runJob.mock.calls.length > 0);
  expect(root.querySelector('[role=alert]')).toBeNull();
});

it('checks once the lists are read, which it would slow down', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  lists.untilListsAreRead.mockReturnValue(promise);
  jobs.runJob.mockResolvedValue({ faults: [], items: 1 });
  await render(<StoreNotice />);
  await until(() => lists.untilListsAreRead.mock.calls.length > 0);
  expect(jobs.runJob).not.toHaveBeenCalled();
  resolve();
  await until(() => jobs.runJob.mock.calls.length > 0);
});
