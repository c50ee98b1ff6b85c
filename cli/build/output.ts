import process from 'node:process';

/**
 * The folder of the builds. Two builds at once need one each: `MATTERPROOF_OUTPUT` names another.
 */
export const OUTPUT = process.env.MATTERPROOF_OUTPUT ?? '.output';
