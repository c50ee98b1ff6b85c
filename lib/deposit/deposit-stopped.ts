import type { DepositFault } from '../store/deposits/deposit-rows.ts';
import { VAULT_ERROR_CODES, VaultError } from '../vault/storage/vault-error.ts';

/** Why a deposit stops by itself, beside what the storage says. */
export const STOP_CODES = [
  /** No vault is set up. */
  'NO_VAULT',
  /** A person took the permission to reach the storage back. */
  'NOT_PERMITTED',
  /** The key of the vault waits for its pass phrase. */
  'KEY_LOCKED',
  /** The matter's encryption key waits for its pass phrase. */
  'MATTER_KEY_LOCKED',
  /** Colleagues encrypt the matter, and this browser is not set to. */
  'MATTER_ENCRYPTED',
  /** The browser says that the connection is paid by what goes through it. */
  'METERED',
  /** Copies are to be locked until a date that is over. */
  'RETENTION_OVER',
  /** Another object lies where ours belongs. */
  'KEY_TAKEN',
  /** The matter or an item has an id that no key can hold. */
  'UNNAMEABLE',
  /** The browser's own fault: its words are in the detail. */
  'UNEXPECTED',
] as const;
export type StopCode = (typeof STOP_CODES)[number];

/** All codes that a matter's row can name. */
export const FAULT_CODES = [...VAULT_ERROR_CODES, ...STOP_CODES] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** These wait for something that a person does elsewhere: each look asks anew. */
const WAITING: ReadonlySet<string> = new Set<FaultCode>([
  ...(['NO_VAULT', 'NOT_PERMITTED', 'KEY_LOCKED'] as const),
  ...(['MATTER_KEY_LOCKED', 'METERED'] as const),
]);

export const isWaiting = ({ code }: Pick<DepositFault, 'code'>): boolean => WAITING.has(code);

/** The deposit itself stops: `detail` is plain English, for an expert. */
export class DepositStopped extends Error {
  override readonly name = 'DepositStopped';
  readonly code: StopCode;

  constructor(code: StopCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
/** How long an answer to `METERED` holds: the browser tells when the connection changes. */
const METERED_MS = 600_000;
/** A wait is up to this part shorter or longer, so that many browsers do not come at once. */
const JITTER = 0.25;

const codeOf = (error: unknown): FaultCode => {
  if (error instanceof VaultError || error instanceof DepositStopped) return error.code;
  return (error as Error | null)?.name === 'FormatError' ? 'UNNAMEABLE' : 'UNEXPECTED';
};

const mayRetry = (error: unknown, code: FaultCode): boolean =>
  error instanceof VaultError ? error.mayRetry : code === 'UNEXPECTED';

/** How long to wait after this many failures: twice as long each time, up to an hour. */
export const waitAfter = (failures: number, random: () => number): number => {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
  return Math.round(wait * (1 - JITTER + 2 * JITTER * random()));
};

/** A clock that was set ahead and back again would make a wait of any length. */
export const isDue = (nextAt: string | undefined, now: Date): boolean => {
  const wait = Date.parse(nextAt ?? '') - now.getTime();
  return !(wait > 0) || wait > 2 * LONGEST_WAIT_MS;
};

/** What is noted of a failure, and when it is tried again; never, where a person must act. */
export const judgeFailure = (
  error: unknown,
  { failures, now, random }: { failures: number; now: Date; random: () => number },
): { readonly fault: DepositFault; readonly nextAt?: string } => {
  const code = codeOf(error);
  const { status, detail, retryAfter } = error instanceof VaultError ? error : ({} as VaultError);
  const words = detail ?? (error instanceof Error ? error.message : String(error));
  const fault = {
    ...{ code, at: now.toISOString() },
    ...(status !== undefined && { status }),
    ...(words && { detail: words.slice(0, 500) }),
  };
  const wait = code === 'METERED' ? METERED_MS : waitAfter(failures, random);
  const asked = Math.min(retryAfter ?? 0, LONGEST_WAIT_MS / 1_000) * 1_000;
  const isTriedAgain = code === 'METERED' || mayRetry(error, code);
  return {
    fault,
    ...(isTriedAgain && {
      nextAt: new Date(now.getTime() + Math.max(wait, asked)).toISOString(),
    }),
  };
};
