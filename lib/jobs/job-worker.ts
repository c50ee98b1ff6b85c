import { answerJobs } from './answer-jobs.ts';
import { JOBS, SESSIONS } from './job-table.ts';

// The one entry of all workers.
answerJobs(JOBS, SESSIONS);
