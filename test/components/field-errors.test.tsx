// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { translateFieldErrors } from '../../components/start/field-errors.ts';
import { render } from './render.tsx';

let end: () => void;
beforeEach(() => {
  end = translateFieldErrors();
});
afterEach(() => end());

const FIELDS = (
  <form>
    <input name="name" required />
    <input name="mail" type="email" defaultValue="nobody" />
    <input name="site" type="url" defaultValue="example" />
    <input name="few" type="number" min={3} defaultValue={2} />
    <input name="many" type="number" max={9} defaultValue={10} />
    <input name="code" pattern="[A-Z]+" defaultValue="abc" />
    <input name="tick" type="checkbox" required />
  </form>
);

const said = async (language: 'en' | 'zh-CN') => {
  const form = (await render(FIELDS, language)).querySelector('form');
  form?.checkValidity();
  return [...(form?.querySelectorAll('input') ?? [])].map((field) => field.validationMessage);
};

describe('a field that is wrong', () => {
  it('says so in English where that is chosen', async () => {
    expect(await said('en')).toEqual([
      'Fill in this field.',
      'Enter an e-mail address, such as name@example.org.',
      'Enter a whole address, beginning with https://.',
      'Enter 3 or more.',
      'Enter 9 or less.',
      'This is not in the form that is asked for.',
      'Choose one of these.',
    ]);
  });

  it('says so in Chinese where that is chosen, whatever the browser speaks', async () => {
    const sentences = await said('zh-CN');
    expect(sentences[0]).toBe('请填写此项。');
    expect(sentences[3]).toBe('请填写不小于 3 的值。');
    for (const sentence of sentences) expect(sentence).toMatch(/[一-鿿]/);
  });

  it('says nothing more once it is right', async () => {
    const form = (await render(FIELDS)).querySelector('form');
    const field = form?.querySelector('input');
    if (!field) throw new Error('The form has fields');
    expect(field.checkValidity()).toBe(false);
    field.value = 'Chen Wei';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(field.checkValidity()).toBe(true);
    expect(field.validationMessage).toBe('');
  });
});
