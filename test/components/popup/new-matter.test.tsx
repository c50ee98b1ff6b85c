// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { store } from '../../../lib/store/db.ts';
import { render, type, until } from '../render.tsx';

const settings: Record<string, unknown> = {};

// The browser's storage must be there before the module that asks for it is read
beforeAll(() => {
  Object.assign(globalThis, {
    chrome: {
      storage: {
        local: {
          get: async () => settings,
          set: async (set: object) => void Object.assign(settings, set),
        },
      },
    },
  });
});
beforeEach(() => store.matters.clear());
afterEach(() => document.body.replaceChildren());

const FORMS = {
  'in the workspace': () => import('../../../components/workspace/shell/new-matter-form.tsx'),
  'in the popup': () => import('../../../components/popup/matter/new-matter-form.tsx'),
};

const showIn = async (
  place: keyof typeof FORMS,
  onCreate = vi.fn(),
  language: 'en' | 'zh-CN' = 'en',
) => {
  const { NewMatterForm } = await FORMS[place]();
  const root = await render(
    <NewMatterForm
      onCreate={onCreate}
      onCancel={vi.fn()}
      initialCustodian={{ name: 'Chen Wei' }}
    />,
    language,
  );
  const field = (name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const submit = () =>
    act(
      async () =>
        void root
          .querySelector('form')
          ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    );
  return { root, field, submit, onCreate };
};

describe.each(['in the workspace', 'in the popup'] as const)(
  'the form for a new matter %s',
  (place) => {
    const show = () => showIn(place);

    it('labels its fields, and offers the custodian named last', async () => {
      const { root, field } = await show();
      const names = [...root.querySelectorAll('label')].map(
        (label) => label.firstChild?.textContent,
      );
      expect(names).toEqual([
        'Name',
        'Reference',
        'Court',
        'Case number',
        'Custodian',
        'Organisation',
      ]);
      expect(field('custodian')?.value).toBe('Chen Wei');
    });

    it('offers to move a court’s number out of the reference, and opens nothing yet', async () => {
      const { root, field, submit, onCreate } = await show();
      await type(field('name'), 'Lin');
      await type(field('reference'), '(2021)京0491民初12345号');
      await submit();
      expect(onCreate).not.toHaveBeenCalled();
      const move = [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Move it to the case number',
      );
      await act(async () => move?.click());
      expect([field('reference')?.value, field('docket')?.value]).toEqual([
        '',
        '(2021)京0491民初12345号',
      ]);
      await type(field('reference'), 'XM-2021');
      await submit();
      await until(() => onCreate.mock.calls.length === 1);
      expect(onCreate.mock.calls[0]?.[0]).toMatchObject({
        reference: 'XM-2021',
        docket: '(2021)京0491民初12345号',
      });
    });

    it('says beside the reference that it is a court’s number, and offers the move', async () => {
      if (place === 'in the workspace') return;
      const { field, submit } = await show();
      await type(field('name'), 'Lin');
      await type(field('reference'), '(2021)京0491民初12345号');
      await submit();
      expect(document.activeElement?.textContent).toBe('Move it to the case number');
      expect(field('reference')?.parentElement?.contains(document.activeElement)).toBe(true);
    });

    it('takes a court’s number as the reference from a person who creates again', async () => {
      const { field, submit, onCreate } = await show();
      await type(field('name'), 'Lin');
      await type(field('reference'), '（2020）浙0192行保1号');
      await submit();
      await submit();
      await until(() => onCreate.mock.calls.length === 1);
    });

    it('brings the reason of a refusal into view, in the language of the screen', async () => {
      const scroll = vi.fn();
      await store.matters.add({ id: '01A', reference: 'XM-2021' } as never);
      const { root, field, submit } = await showIn(place, vi.fn(), 'zh-CN');
      Element.prototype.scrollIntoView = scroll;
      await type(field('name'), '林某');
      await type(field('reference'), 'XM-2021');
      await submit();
      const said = () => root.querySelector('[role=alert]');
      await until(() => said() !== null);
      expect(said()?.textContent).toBe('所填内容无法保存。已有案件使用内部编号 XM-2021。');
      expect(scroll.mock.contexts).toContain(said());
    });

    it('opens the matter, and remembers the custodian and the matter', async () => {
      const { field, submit, onCreate } = await show();
      await type(field('name'), 'Lin');
      await type(field('reference'), 'XM-2021');
      await type(field('court'), '北京互联网法院');
      await type(field('organisation'), 'Firm');
      await submit();
      await until(() => onCreate.mock.calls.length === 1);
      expect(onCreate.mock.calls[0]?.[0]).toMatchObject({
        name: 'Lin',
        reference: 'XM-2021',
        court: '北京互联网法院',
      });
      expect(await store.matters.count()).toBe(1);
      const [matter] = await store.matters.toArray();
      expect(settings).toEqual({
        settings: {
          custodian: { name: 'Chen Wei', organisation: 'Firm' },
          lastMatterId: matter?.id,
        },
      });
    });

    it('says why a matter cannot be opened, and keeps the input', async () => {
      const first = await show();
      await type(first.field('name'), 'Lin');
      await type(first.field('reference'), 'XM-2021');
      await first.submit();
      await until(() => first.onCreate.mock.calls.length === 1);
      const second = await show();
      await type(second.field('name'), 'Other');
      await type(second.field('reference'), 'xm-2021');
      await second.submit();
      await until(() => second.root.querySelector('[role="alert"]') !== null);
      expect(second.root.textContent).toContain('Another matter has the reference xm-2021');
      expect(second.onCreate).not.toHaveBeenCalled();
      expect(second.field('name')?.value).toBe('Other');
    });
  },
);
