import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CollectRequest,
  onCollect,
  onPick,
  type PickRequest,
  sendCollect,
  sendPick,
} from '../../lib/browser/messages.ts';
import { ProblemError } from '../../lib/evidence/problem.ts';

type Hear = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;

const fake = vi.hoisted(() => ({
  listeners: [] as unknown[],
  sent: [] as unknown[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'our-extension',
      sendMessage: async (message: unknown) => void fake.sent.push(message),
      onMessage: { addListener: (hear: unknown) => void fake.listeners.push(hear) },
    },
  },
}));

const ORIGIN = 'chrome-extension://our-extension';
const collect = vi.fn<(request: CollectRequest) => Promise<{ item: string }>>();
const pick = vi.fn<(request: PickRequest) => Promise<object>>();

beforeEach(() => {
  vi.stubGlobal('location', { origin: ORIGIN });
  Object.assign(fake, { listeners: [], sent: [] });
  collect.mockReset().mockResolvedValue({ item: '01A' });
  pick.mockReset().mockResolvedValue({});
  onCollect(collect);
  onPick(pick);
});

const REQUEST = { tabId: 7, matterId: 'inbox', tags: [], note: '' };
const POPUP = { id: 'our-extension', url: `${ORIGIN}/popup.html` };
const PICKER = { id: 'our-extension', url: 'https://x.com/a', tab: { id: 7 }, frameId: 0 };

/** What the background answers a message with; 'nothing' where no listener takes it. */
const answerTo = (message: unknown, sender: object): Promise<unknown> =>
  new Promise((resolve) => {
    const taken = (fake.listeners as Hear[]).map((hear) => hear(message, sender, resolve));
    if (!taken.includes(true)) resolve('nothing');
  });

describe('a request to capture', () => {
  it.each([
    ['a page of the extension, of any tab', POPUP],
    ['the script in the tab that is to be captured', PICKER],
  ])('is answered when it comes from %s', async (_, sender) => {
    expect(await answerTo({ kind: 'collect', request: REQUEST }, sender)).toEqual({ item: '01A' });
    expect(collect).toHaveBeenCalledExactlyOnceWith(REQUEST);
  });

  const OF_A_LINE = { ...REQUEST, role: 'infringing', listed: { name: 'L', line: 1, given: 'a' } };
  it('names a line of a list where it comes from a page of the extension', async () => {
    await answerTo({ kind: 'collect', request: OF_A_LINE }, POPUP);
    expect(collect).toHaveBeenCalledExactlyOnceWith(OF_A_LINE);
  });
  it('names no line of a list, and no role, where it comes from a page’s script', async () => {
    await answerTo({ kind: 'collect', request: OF_A_LINE }, PICKER);
    expect(collect).toHaveBeenCalledExactlyOnceWith(REQUEST);
  });

  it.each([
    ['another extension', { ...POPUP, id: 'stranger' }],
    ['another extension that names one of our pages', { ...PICKER, id: 'stranger' }],
    ['the script in another tab', { ...PICKER, tab: { id: 8 } }],
    ['the script in a frame of the tab', { ...PICKER, frameId: 3 }],
    ['a page without a tab or frame', { ...PICKER, tab: undefined, frameId: undefined }],
    ['a site whose name begins like ours', { ...PICKER, url: `${ORIGIN}.evil/`, tab: { id: 8 } }],
    [
      'a page that carries our address in its own',
      { ...PICKER, url: `https://x/?${ORIGIN}/`, tab: {} },
    ],
  ])('is not answered, and captures nothing, when it comes from %s', async (_, sender) => {
    expect(await answerTo({ kind: 'collect', request: REQUEST }, sender)).toBe('nothing');
    expect(collect).not.toHaveBeenCalled();
  });

  it.each([
    ['of another kind', { kind: 'wipe', request: REQUEST }],
    ['without a kind', { request: REQUEST }],
    ['that is nothing', null],
    ['that is a word', 'collect'],
  ])('is not taken from a message %s', async (_, message) => {
    expect(await answerTo(message, POPUP)).toBe('nothing');
  });

  it('that fails is answered with the problem, not left waiting', async () => {
    collect.mockRejectedValue(new ProblemError('TAB_CLOSED', 'The tab is closed'));
    expect(await answerTo({ kind: 'collect', request: REQUEST }, POPUP)).toEqual({
      problem: { code: 'TAB_CLOSED', message: 'The tab is closed' },
    });
  });
});

describe('a request to point at a post', () => {
  it('is answered for a page of the extension alone', async () => {
    expect(await answerTo({ kind: 'pick', request: REQUEST }, POPUP)).toEqual({});
    expect(await answerTo({ kind: 'pick', request: REQUEST }, PICKER)).toBe('nothing');
    expect(pick).toHaveBeenCalledOnce();
    expect(collect).not.toHaveBeenCalled();
  });
});

it('each request goes out under the kind that the background listens for', async () => {
  await sendCollect(REQUEST);
  await sendPick(REQUEST);
  for (const message of fake.sent) await answerTo(message, POPUP);
  expect([collect.mock.calls.length, pick.mock.calls.length]).toEqual([1, 1]);
});
