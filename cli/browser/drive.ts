import type { ElementHandle, Page } from 'puppeteer-core';

/**
 * Everything below works the screens as a person does: by role and accessible name. Waits are in
 * milliseconds; so long a busy machine may take to open a page of the extension.
 */
export const PATIENCE = 180_000;
/** A press that has led to nothing for so long was lost. */
const LOST = 5_000;

const selectorOf = (role: string, name: string) => `aria/${name}[role="${role}"]`;

/** The element of this role and accessible name, once it is there. */
export const named = (page: Page, role: string, name: string, timeout = PATIENCE) =>
  page.waitForSelector(selectorOf(role, name), { timeout }).then((element) => {
    if (!element) throw new Error(`There is no ${role} "${name}"`);
    return element;
  });

/**
 * Whether a press at the element's middle would reach it, or its label: it is switched on, and
 * nothing else covers it there. Scrolls it into the viewport first.
 */
const isReachable = (element: Element): boolean => {
  if (element.getAttribute('aria-disabled') === 'true') return false;
  const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
  const isHit = () => {
    const [box = element.getBoundingClientRect()] = element.getClientRects();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit !== null && [element, ...labels].some((one) => one.contains(hit));
  };
  if (isHit()) return true;
  // Out of view, or under a bar at the edge of the window: a person would scroll.
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return isHit();
};

/** Presses what this selector finds, once it is enabled, lies still and nothing covers it. */
export const pressAt = (page: Page, selector: string, timeout = PATIENCE): Promise<void> =>
  page.locator(selector).setTimeout(timeout).filter(isReachable).click();

/** Presses what has this role and accessible name, as `pressAt` does. */
export const pressNamed = (page: Page, role: string, name: string): Promise<void> =>
  pressAt(page, selectorOf(role, name));

/** Presses a button, once it is enabled and lies still. */
export const press = (page: Page, name: string): Promise<void> =>
  pressAt(page, selectorOf('button', name));

const unlessLate = (error: Error): undefined => {
  if (error.name !== 'TimeoutError') throw error;
};

/**
 * Presses a button, and again while what it leads to does not come: a screen that is not painted
 * yet drops what is pressed. Only for a button that goes, or is disabled, by being pressed.
 */
export const pressFor = async (
  page: Page,
  name: string,
  selector: string,
): Promise<ElementHandle> => {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    await pressAt(page, selectorOf('button', name), LOST).catch(unlessLate);
    const shown = await page.waitForSelector(selector, { timeout: LOST }).catch(unlessLate);
    if (shown) return shown;
  }
  throw new Error(`"${name}" was pressed, and ${selector} did not come`);
};

/** Types into a text box, in place of what it holds. */
export const fill = async (page: Page, name: string, text: string): Promise<void> => {
  const box = await named(page, 'textbox', name);
  await box.focus();
  await box.evaluate((input) => (input as HTMLInputElement).select());
  await page.keyboard.press('Delete');
  await box.type(text);
};

/** A matter as the popup needs it to make one. */
export type MatterFields = {
  readonly reference: string;
  readonly name: string;
  readonly custodian: string;
};

/** Chooses the matter of this reference in the popup, or makes it in place. */
export const chooseMatter = async (popup: Page, matter: MatterFields): Promise<void> => {
  const box = await named(popup, 'combobox', 'Matter');
  const value = await box.evaluate(
    (select, reference) =>
      [...(select as HTMLSelectElement).options].find(({ label }) =>
        label.startsWith(`${reference} · `),
      )?.value,
    matter.reference,
  );
  if (value) {
    await box.select(value);
    return;
  }
  await pressFor(popup, 'New matter', selectorOf('textbox', 'Name'));
  await fill(popup, 'Name', matter.name);
  await fill(popup, 'Reference', matter.reference);
  await fill(popup, 'Custodian', matter.custodian);
  await press(popup, 'Create matter');
  await named(popup, 'button', 'Capture');
};

/** Types tags in the popup. */
export const addTags = async (popup: Page, tags: readonly string[]): Promise<void> => {
  if (tags.length === 0) return;
  const box = await Promise.any([
    named(popup, 'combobox', 'Tags'),
    named(popup, 'textbox', 'Tags'),
  ]);
  for (const tag of tags) {
    await box.type(tag);
    await popup.keyboard.press('Enter');
  }
};

/**
 * Adds to what the popup asks for the line of a list that opened its page. The popup itself knows
 * no lists: in its place a person has opened the page.
 */
export const nameLine = (
  popup: Page,
  listed: { readonly name: string; readonly line: number; readonly given: string },
): Promise<void> =>
  popup.evaluate((place) => {
    type Sent = { readonly kind: string; readonly request: object };
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: Sent): Promise<unknown> } };
      }
    ).chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = ({ kind, request }) =>
      send({ kind, request: kind === 'collect' ? { ...request, listed: place } : request });
  }, listed);

/**
 * What the popup's status region said when the capture had ended; `partial` where something could
 * not be captured.
 */
export type Outcome = {
  readonly sealed: boolean;
  readonly partial: boolean;
  readonly words: string;
};

/** Presses Capture and waits for what became of it, at most `limit`. */
export const capture = async (popup: Page, limit = 180_000): Promise<Outcome> => {
  await pressFor(popup, 'Capture', '[role="status"] > *');
  const ended = '[role="status"] h2, [role="status"] [role="alert"]';
  await popup.waitForSelector(ended, { timeout: limit });
  return popup.$eval('[role="status"]', (region) => {
    const words = (region as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
    const status = region.querySelector<HTMLElement>('[data-status]')?.dataset.status;
    return { sealed: status !== undefined, partial: status === 'partial', words };
  });
};
