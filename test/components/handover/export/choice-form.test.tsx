// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ChoiceForm } from '../../../../components/workspace/handover/export/choice/choice-form.tsx';
import { presetOf } from '../../../../lib/filing/purpose-presets.ts';
import type { ItemSecret, SecretSearch } from '../../../../lib/jobs/work/find-secrets.ts';
import type { LeftOutPlan } from '../../../../lib/jobs/work/plan-left-out.ts';
import { DEFAULT_CHOICE } from '../../../../lib/package/export-choice.ts';
import { handover } from '../../../../lib/words/en/handover.ts';
import { listing } from '../../items/listing.ts';
import { render, until } from '../../render.tsx';

const jobs = vi.hoisted(() => ({ runJob: vi.fn() }));
vi.mock('../../../../lib/jobs/run-job.ts', () => jobs);

const kept = vi.hoisted(() => ({ nextNumber: async () => 501 }));
vi.mock('../../../../lib/export/next-number.ts', () => kept);

const ROWS = [
  { ...listing(1), id: 'a', bytes: 2_000_000, exhibit: 'X-1' },
  { ...listing(2), id: 'b', bytes: 1_000_000, exhibit: 'X-2' },
];
const NOTHING_LEFT: LeftOutPlan = {
  withheld: [],
  files: [],
  notes: 0,
  internalNotes: 0,
  statements: 0,
  sealedLines: 0,
  lines: 4,
  shown: [],
};
type ChoiceDraft = Parameters<typeof ChoiceForm>[0]['draft'];
const found = (item: string, path: string): ItemSecret => ({
  item,
  path,
  kind: 'token',
  where: ['abcd••••'],
  count: 1,
});

type Place = Parameters<typeof ChoiceForm>[0]['place'];
/** Where the browser cannot ask for a place. */
const NOWHERE: Place = { needsFolder: () => false, said: undefined };
let place: Place;
let left: LeftOutPlan;
let search: SecretSearch;
const asked: string[] = [];
const onExport = vi.fn();
const scrollIntoView = vi.fn();
const onChange = vi.fn();
const onChooseItems = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  Element.prototype.scrollIntoView = scrollIntoView;
  asked.length = 0;
  place = NOWHERE;
  left = NOTHING_LEFT;
  search = { secrets: [], unread: [] };
  jobs.runJob.mockImplementation(async (name: string) => {
    asked.push(name);
    return name === 'plan-left-out' ? left : search;
  });
});

const show = async (draft: Partial<ChoiceDraft>): Promise<HTMLElement> => {
  const element = await render(
    <ChoiceForm
      matterId="m"
      rows={ROWS}
      draft={{ ...DEFAULT_CHOICE, ...draft }}
      isRemembered={false}
      onChange={onChange}
      onChooseItems={onChooseItems}
      onChooseFiling={() => {}}
      place={place}
      onExport={onExport}
      onClose={() => {}}
    />,
  );
  await until(() => asked.includes('plan-left-out') && element.innerText !== null);
  await until(() => !element.textContent?.includes('Looking up what stays back'));
  return element;
};
const button = (element: HTMLElement, words: string) =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent === words);
const checkbox = (element: HTMLElement, words: string) =>
  [...element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find(
    ({ labels }) => labels?.[0]?.textContent === words,
  );
const click = (target: HTMLElement | undefined) => act(async () => target?.click());
/** Presses Enter in the form: browsers then press its submit button. */
const enter = (element: HTMLElement) =>
  click([...element.querySelectorAll<HTMLElement>('[type="submit"]')][0]);

describe('the form of an export', () => {
  it('searches for secrets at Enter first, and exports at the next Enter', async () => {
    const element = await show({});
    await enter(element);
    await until(() => element.textContent?.includes('Nothing was found.') ?? false);
    expect(onExport).not.toHaveBeenCalled();
    await enter(element);
    expect(onExport).toHaveBeenCalledTimes(1);
  });

  it('exports without a search where Export itself is pressed', async () => {
    const element = await show({});
    await click(button(element, 'Export'));
    expect(onExport).toHaveBeenCalledTimes(1);
    expect(asked).not.toContain('find-secrets');
  });

  it('has no word of another place where the browser cannot ask for one', async () => {
    const element = await show({});
    expect(button(element, handover.saveTo)).toBeUndefined();
    expect(element.textContent).not.toContain(handover.saveTo);
  });

  it('exports to a chosen place by a button of its own, which waits as Export does', async () => {
    place = { ...NOWHERE, choose: async () => undefined, said: handover.noPlace };
    const element = await show({});
    expect(element.textContent).toContain(handover.saveToHint);
    expect(element.querySelector('[role="status"]')).not.toBeNull();
    expect(element.textContent).toContain(handover.noPlace);
    await click(button(element, handover.saveTo));
    await click(button(element, 'Export'));
    const isPlaced = onExport.mock.calls.map(([begun]) => begun.isPlaced);
    expect(isPlaced).toEqual([true, false]);
  });

  it('says that it asks for a folder where there will be several volumes', async () => {
    place = { ...NOWHERE, choose: async () => undefined, needsFolder: ({ bytes }) => bytes > 2e6 };
    expect((await show({})).textContent).toContain(handover.saveToFolderHint);
  });

  it('counts no file that stays back in the size, and hands on the same size', async () => {
    const file = { item: 'a', number: 1, path: 'page.mhtml', reason: 'secret' as const };
    left = { ...NOTHING_LEFT, files: [{ ...file, bytes: 1_500_000 }] };
    const element = await show({});
    await click(button(element, 'Export'));
    expect(onExport.mock.calls[0]?.[0].plan).toMatchObject({ bytes: 1_500_000 });
  });

  it('lets a remembered file go without a new search', async () => {
    const held = { item: 'a', path: 'dom.html', reason: 'secret' as const };
    const element = await show({ withheldFiles: [held] });
    await click(checkbox(element, 'Hold back X-1 · dom.html'));
    expect(onChange).toHaveBeenCalledWith({ withheldFiles: [] });
  });

  it('offers a whole item where its record states a secret, but not the record alone', async () => {
    search = { secrets: [found('b', 'record.json'), found('b', 'dom.html')], unread: [] };
    const element = await show({});
    await enter(element);
    await until(() => checkbox(element, 'Hold back all of X-2') !== undefined);
    expect(element.textContent).toContain('The sealed record states it');
    expect(checkbox(element, 'Hold back X-2 · dom.html')).toBeDefined();
    expect(checkbox(element, 'Hold back X-2 · record.json')).toBeUndefined();
    await click(checkbox(element, 'Hold back all of X-2'));
    expect(onChooseItems).toHaveBeenCalledWith(['a']);
  });

  it('names the items of files that could not be searched', async () => {
    search = { secrets: [], unread: [{ item: 'b', path: 'page.mhtml' }] };
    const element = await show({});
    await enter(element);
    await until(() => element.textContent?.includes('X-2 · page.mhtml') ?? false);
  });

  it('says that a whole log states held items, for counsel and not for the court', async () => {
    const words = 'the log goes out whole';
    expect((await show({ profile: 'counsel' })).textContent).toContain(words);
    expect((await show({ profile: 'court' })).textContent).not.toContain(words);
  });
});

describe('the form of a court package whose covered words other items show', () => {
  beforeEach(() => {
    left = { ...NOTHING_LEFT, shown: [{ item: 'b', number: 2, paths: ['text.txt'] }] };
  });

  it('names them, and exports only after it was told to send them', async () => {
    const element = await show({ profile: 'court' });
    expect(element.textContent).toContain('shown in text.txt');
    await click(button(element, 'Export'));
    await enter(element);
    await until(() => element.textContent?.includes('Nothing was found.') ?? false);
    await enter(element);
    expect(onExport).not.toHaveBeenCalled();
    await click(checkbox(element, 'Export although covered words are shown'));
    await enter(element);
    expect(onExport).toHaveBeenCalledTimes(1);
  });

  it('holds such an item back', async () => {
    const element = await show({ profile: 'court' });
    await click(checkbox(element, 'Hold back all of X-2'));
    expect(onChooseItems).toHaveBeenCalledWith(['a']);
  });

  it('leads from Export to the items to decide on, which lie far above it', async () => {
    left = { ...NOTHING_LEFT, shown: [{ item: 'b', number: 2, paths: ['text.txt'] }] };
    const element = await show({ profile: 'court' });
    await act(async () => button(element, 'Export')?.click());
    expect(onExport).not.toHaveBeenCalled();
    const focused = document.activeElement as HTMLInputElement;
    expect(focused.closest('fieldset')?.querySelector('legend')?.textContent).toBe(
      element.querySelector('[data-waits="shown"] legend')?.textContent,
    );
    expect(focused.closest('[data-waits="shown"]')).not.toBeNull();
  });

  it('does not export before it is known whether there are any', async () => {
    jobs.runJob.mockImplementation((name: string) => {
      asked.push(name);
      return new Promise(() => {});
    });
    const element = await render(
      <ChoiceForm
        matterId="m"
        rows={ROWS}
        draft={{ ...DEFAULT_CHOICE, profile: 'court' }}
        isRemembered={false}
        onChange={onChange}
        onChooseItems={onChooseItems}
        onChooseFiling={() => {}}
        place={place}
        onExport={onExport}
        onClose={() => {}}
      />,
    );
    expect(button(element, 'Export')?.getAttribute('aria-disabled')).toBe('true');
    expect(element.textContent).toContain('It is being looked up what stays back.');
  });
});

describe('what comes in by itself while the form is filled in', () => {
  it('stands below the fields, so that none moves under the pointer', async () => {
    left = { ...NOTHING_LEFT, shown: [{ item: 'b', number: 2, paths: ['text.txt'] }] };
    const words = (await show({ profile: 'court' })).textContent ?? '';
    const places = [
      'Encrypt the package',
      'What stays back',
      'Export although covered words are shown',
    ].map((label) => words.indexOf(label));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });
});

describe('the choice of documents to file', () => {
  const fieldsOf = (element: HTMLElement) =>
    [...element.querySelectorAll('input')].filter(({ type }) => type !== 'radio');
  const isDocument = ({ labels }: HTMLInputElement) =>
    labels?.[0]?.textContent === 'Exhibits (PDF)';

  it('has the same fields before a purpose is chosen and after, disabled before', async () => {
    const { filing } = presetOf('cn-court');
    const stateOf = (element: HTMLElement) => {
      const fields = fieldsOf(element);
      return { count: fields.length, isDisabled: fields.find(isDocument)?.disabled };
    };
    const before = stateOf(await show({}));
    const after = stateOf(await show({ filing }));
    expect(before).toEqual({ count: after.count, isDisabled: true });
    expect(after.isDisabled).toBe(false);
  });

  it('brings a preview into view with the keyboard in it, and goes back after it', async () => {
    jobs.runJob.mockImplementation(async (name: string) => {
      asked.push(name);
      return name === 'plan-left-out' ? left : undefined;
    });
    const element = await show({ profile: 'court', filing: presetOf('cn-court').filing });
    const asking = button(element, 'Preview');
    await click(asking);
    const preview = document.activeElement;
    expect(preview?.getAttribute('aria-label')).toBe('Preview of Exhibits (PDF)');
    expect(scrollIntoView.mock.contexts).toContain(preview);
    await click(button(element, 'Close the preview'));
    expect(document.activeElement).toBe(asking);
  });

  it('asks what a load file needs only where one is made', async () => {
    const stampOf = (element: HTMLElement) =>
      fieldsOf(element).find(({ maxLength }) => maxLength === 60);
    expect(stampOf(await show({ filing: presetOf('cn-court').filing }))).toBeUndefined();
    expect(stampOf(await show({ filing: presetOf('review').filing }))?.disabled).toBe(false);
  });
});

describe('the choices of a load file', () => {
  const LOSS = 'colours are lost';

  it('offer the next Bates number, and say what Group 4 loses where it is chosen', async () => {
    const { filing } = presetOf('review');
    const colours = await show({ filing });
    await until(() => [...colours.querySelectorAll('input')].some(({ value }) => value === '501'));
    expect(colours.textContent).not.toContain(LOSS);
    const blackAndWhite = await show({ filing: { ...filing, images: 'tiff' } });
    expect(blackAndWhite.textContent).toContain(LOSS);
  });
});
