import { describeKilledDeposit } from '../../support/vault/killed-deposit.ts';

describeKilledDeposit(20);
