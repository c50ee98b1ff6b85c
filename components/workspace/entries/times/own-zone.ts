/** The time zone of this computer, as an IANA name. */
export const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
