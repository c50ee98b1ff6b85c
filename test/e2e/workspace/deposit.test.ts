import { describeKilledDeposit } from '../../support/vault/killed-deposit.ts';

// Twenty kills are in `deposit.thorough.test.ts`.
describeKilledDeposit(1);
