/** The rights to read sites that lists and watches ask for, and give back. */
export const rights = {
  pictures: 'Pictures',
  sites_list: 'Its sites alone; pages without pictures',
  sites_watch: 'Its site alone; visits without pictures',
  sitesWhy_list:
    'The browser asks for the sites of the list and no others. Of each page the text, the ' +
    'document and what was read from it are kept, and a redrawing of a post. The pictures ' +
    'are missing, and the item says so. If you press the Matterproof button once in the ' +
    'window of the list, the pages of that site that follow have pictures, until a page of ' +
    'another site is opened.',
  sitesWhy_watch:
    'The browser asks for this site and no other. Of each visit the text, the document and ' +
    'what was read from it are kept, and a redrawing of a post. The pictures are missing, ' +
    'and the item says so, unless you press the Matterproof button in the window of the ' +
    'visit.',
  sitesWhyEach:
    'The browser asks for these sites and no others. Of each page the text, the document and ' +
    'what was read from it are kept, and a redrawing of a post. The pictures are missing, ' +
    'and the item says so: this browser gives them for one page at a time, after a press of ' +
    'the button there.',
  all: 'Pictures of every page, with the right to all sites',
  allWhy_list:
    'Browsers have no narrower right for pictures. While the list runs, Matterproof could ' +
    'read any page of this browser; it reads the pages of the list alone. It gives the right ' +
    'back as soon as the list is paused, stopped or has ended, and Settings shows it until ' +
    'then.',
  allWhy_watch:
    'Browsers have no narrower right for pictures. As long as the watch is on, Matterproof ' +
    'could read any page of this browser; it reads the watched pages alone. It gives the ' +
    'right back when the watch has ended or is switched off, and Settings shows it until ' +
    'then.',
  allWaits:
    'This browser would take other rights away with it, which are needed: {{sites}}. So it ' +
    'is given back only by a press of yours, which Settings asks for.',
  frames: 'sites of frames',
  stillHeld:
    'The right to all sites is still held, though no list and no watch uses it. This browser ' +
    'would take other rights away with it, which are needed: {{sites}}. One press gives it ' +
    'back and asks for these again.',
  sites: 'Sites that may be read',
  sitesLead:
    'The sites that the browser lets Matterproof read without a press of its button, and for ' +
    'what each was asked. What was captured is not touched when a right is taken back.',
  noSites: 'None. A page can be read only after you press the button there.',
  site: 'Site',
  usedBy: 'Asked for by',
  act: 'Change',
  allSites: 'All sites',
  byAuthority: 'Time-stamps',
  byVault: 'Vault',
  byNothing: 'No list and no watch that is here',
  by_list: 'List: {{name}}',
  by_watch: 'Watch: {{name}}',
  active: 'in use',
  takeBack: 'Take back',
  takeBackOf: 'Take back the right to read {{site}}',
  takenBack: 'The right to read {{site}} was taken back.',
  followsList:
    'Its remaining pages are told as not captured, because their site is not permitted, ' +
    'until you start {{name}} again: that asks for the right again.',
  followsWatch:
    'The visits of {{name}} tell that nothing can be said of the page, until its site is ' +
    'permitted again. What is due meanwhile is not filled in later.',
  followsPictures: 'The pages of {{name}} that follow have no pictures.',
  followsAuthority: 'New items get no time-stamp until you choose the authority again.',
  followsVault: 'Nothing reaches the vault until you press “Use this vault” again in Settings.',
  giveBack: 'Give back the right to all sites',
};
