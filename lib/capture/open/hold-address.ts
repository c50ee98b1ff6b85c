type Navigating = Event & {
  readonly cancelable: boolean;
  readonly downloadRequest?: string | null;
  readonly navigationType: string;
};

/** What this window has of the Navigation API (HTML, §7.2.6), where the browser has it. */
const navigationOf = (): EventTarget | undefined =>
  (globalThis as { readonly navigation?: EventTarget }).navigation;

/**
 * Keeps a page from leaving, and its forms from being sent, while controls are pressed. `held`
 * tells how often it wanted to. In a browser without the Navigation API only forms and links are
 * held.
 */
export const holdAddress = (page: Document) => {
  let held = 0;
  const hold = (event: Event) => {
    if (!event.cancelable) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held += 1;
  };
  const onNavigate = (event: Event) => {
    if ((event as Navigating).navigationType !== 'traverse') hold(event);
  };
  const onLink = (event: Event) => {
    const link = event.composedPath().find((one) => (one as Element).localName === 'a');
    const href = (link as Element | undefined)?.getAttribute('href') ?? '';
    if (!event.isTrusted && href !== '' && !/^(?:#|javascript:)/iu.test(href.trim())) hold(event);
  };
  page.addEventListener('submit', hold, true);
  page.addEventListener('click', onLink, true);
  navigationOf()?.addEventListener('navigate', onNavigate);
  return {
    held: () => held,
    release: () => {
      page.removeEventListener('submit', hold, true);
      page.removeEventListener('click', onLink, true);
      navigationOf()?.removeEventListener('navigate', onNavigate);
    },
  };
};
