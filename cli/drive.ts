import type { Page } from 'puppeteer-core';

/** Everything below works the screens as a person does: by role and accessible name. Waits are in milliseconds. */
const PATIENCE = 30_000;

/** The element of this role and accessible name, once it is there. */
export const named = (page: Page, role: string, name: string, timeout = PATIENCE) =>
  page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout }).then((element) => {
    if (!element) throw new Error(`There is no ${role} "${name}"`);
    return element;
  });

/** Presses a button. */
export const press = async (page: Page, name: string): Promise<void> =>
  (await named(page, 'button', name)).click();

/** Types into a text box, in place of what it holds. */
export const fill = async (page: Page, name: string, text: string): Promise<void> => {
  const box = await named(page, 'textbox', name);
  await box.click({ count: 3 });
  await page.keyboard.press('Delete');
  await box.type(text);
};

/** A matter as the popup needs it to make one. */
export type MatterFields = { readonly reference: string; readonly name: string; readonly custodian: string };

/** Chooses the matter of this reference in the popup, or makes it in place. */
export const chooseMatter = async (popup: Page, matter: MatterFields): Promise<void> => {
  const box = await named(popup, 'combobox', 'Matter');
  const value = await box.evaluate(
    (select, reference) =>
      [...(select as HTMLSelectElement).options].find(({ label }) => label.startsWith(`${reference} · `))
        ?.value,
    matter.reference,
  );
  if (value) {
    await box.select(value);
    return;
  }
  await press(popup, 'New matter');
  await fill(popup, 'Name', matter.name);
  await fill(popup, 'Reference', matter.reference);
  await fill(popup, 'Custodian', matter.custodian);
  await press(popup, 'Create matter');
  await named(popup, 'button', 'Capture');
};

/** Types tags in the popup. */
export const addTags = async (popup: Page, tags: readonly string[]): Promise<void> => {
  if (tags.length === 0) return;
  const box = await Promise.any([named(popup, 'combobox', 'Tags'), named(popup, 'textbox', 'Tags')]);
  for (const tag of tags) {
    await box.type(tag);
    await popup.keyboard.press('Enter');
  }
};

/** What the popup's status region said when the capture had ended. */
export type Outcome = { readonly sealed: boolean; readonly words: string };

/** Presses Capture and waits for what became of it, at most `limit`. */
export const capture = async (popup: Page, limit = 180_000): Promise<Outcome> => {
  await press(popup, 'Capture');
  const ended = '[role="status"] h2, [role="status"] [role="alert"]';
  await popup.waitForSelector(ended, { timeout: limit });
  return popup.$eval('[role="status"]', (region) => ({
    sealed: region.querySelector('h2') !== null,
    words: (region as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
  }));
};
