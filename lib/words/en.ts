/** Every sentence a person reads, in English. `{{name}}` is filled in by the caller. */
export const en = {
  problems: {},
  findings: {},
  report: {},
  popup: {},
  workspace: {},
};
