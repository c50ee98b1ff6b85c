// @vitest-environment jsdom
import { act, useRef, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useRowFocus } from '../../../components/workspace/shell/use-row-focus.ts';
import { render, until } from '../render.tsx';

const List = () => {
  const root = useRef<HTMLElement>(null);
  useRowFocus(root);
  const [names, setNames] = useState(['Ann', 'Bob', 'Cy']);
  return (
    <main ref={root}>
      <section>
        <button type="button">Add</button>
        {names.length > 0 && (
          <table>
            <tbody>
              {names.map((name) => (
                <tr key={name}>
                  <td>
                    <button type="button">Edit {name}</button>
                    <button
                      type="button"
                      onClick={() => setNames((all) => all.filter((one) => one !== name))}
                    >
                      Remove {name}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </main>
  );
};

const focused = () => document.activeElement?.textContent;
const remove = async (name: string) => {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === `Remove ${name}`,
  );
  await act(async () => {
    button?.focus();
    button?.click();
  });
  await until(() => !document.body.textContent?.includes(name));
};

afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

describe('a list whose row goes', () => {
  it('keeps the keyboard at the next row, then the one before, then its section', async () => {
    await render(<List />);
    await remove('Bob');
    expect(focused()).toBe('Remove Cy');
    await remove('Cy');
    expect(focused()).toBe('Remove Ann');
    await remove('Ann');
    expect(focused()).toBe('Add');
  });

  it('leaves the keyboard where it is when the row of another goes', async () => {
    await render(<List />);
    const add = document.querySelector('button');
    const other = [...document.querySelectorAll('button')].at(-1);
    await act(async () => {
      add?.focus();
      other?.click();
    });
    await until(() => !document.body.textContent?.includes('Cy'));
    expect(focused()).toBe('Add');
  });
});
