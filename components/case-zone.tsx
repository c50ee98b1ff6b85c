import { createContext, type ReactNode, useContext } from 'react';
import { type ZoneFacts, zoneOfMatter } from '../lib/casework/dates/case-zone.ts';

/** The time zone of this computer, as an IANA name. */
export const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const Zone = createContext(OWN_ZONE);

type Props = {
  /** Absent where times belong to no matter: then they are those of this computer. */
  readonly matter: ZoneFacts | undefined;
  readonly children: ReactNode;
};

/** Shows all times below it in the zone of the matter. */
export const CaseZone = ({ matter, children }: Props) => (
  <Zone value={zoneOfMatter(matter, OWN_ZONE)}>{children}</Zone>
);

/** The zone in which times are shown here, as an IANA name. */
export const useCaseZone = (): string => useContext(Zone);
