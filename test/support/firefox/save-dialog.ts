import type { Firefox } from './firefox.ts';

/**
 * Puts a stand-in for a person before Firefox's save dialog, with "Always ask you where to save
 * files" chosen: after `delayMs` they save into `folder` under the name that is proposed, or, where
 * there is no folder, close the dialog.
 */
export const answerSaveDialog = (
  { inBrowser }: Firefox,
  delayMs: number,
  folder?: string,
): Promise<void> =>
  inBrowser(
    `
    Services.prefs.setBoolPref('browser.download.useDownloadDir', false);
    window.saveDialogs = 0;
    const [delayMs, folder] = args;
    const contract = '@mozilla.org/filepicker;1';
    const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
    const { returnOK, returnCancel } = Ci.nsIFilePicker;
    const picker = {
      QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
      init() {},
      appendFilter() {},
      appendFilters() {},
      defaultString: '',
      get file() {
        const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
        file.initWithPath(folder + '/' + this.defaultString);
        return file;
      },
      open(answered) {
        window.saveDialogs += 1;
        const answer = folder ? returnOK : returnCancel;
        window.setTimeout(() => answered.done(answer), delayMs);
      },
    };
    registrar.registerFactory(Services.uuid.generateUUID(), 'save dialog', contract, {
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
      createInstance: (interfaceId) => picker.QueryInterface(interfaceId),
    });`,
    delayMs,
    folder,
  );

/** How many save dialogs were opened since they are answered. */
export const saveDialogs = ({ inBrowser }: Firefox): Promise<number> =>
  inBrowser('return window.saveDialogs;');
