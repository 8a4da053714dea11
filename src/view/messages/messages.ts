// What every language must say: the English files are the list, and a missing sentence elsewhere does not compile.
export type ExportMessages = typeof import('./en/export.ts').exported;
export type InterviewMessages = typeof import('./en/interview.ts').interview;
export type PageMessages = typeof import('./en/page.ts').page;
export type SessionMessages = typeof import('./en/session.ts').session;
export type BugMessages = typeof import('./en/failures.ts').bug;
export type HelpMessages = typeof import('./en/help.ts').help;
export type HomeMessages = typeof import('./en/home.ts').home;
export type BrowseMessages = typeof import('./en/browse.ts').browse;
export type ProgressMessages = typeof import('./en/progress.ts').progress;
export type LearnMessages = typeof import('./en/learn.ts').learn;
export type StatsMessages = typeof import('./en/stats.ts').stats;
export type LabMessages = typeof import('./en/labs.ts').labs;
export type PlanMessages = typeof import('./en/plan.ts').plan;
export type OutputMessages = typeof import('./en/output.ts').output;
export type TryMessages = typeof import('./en/try.ts').tried;
export type CompletionMessages = typeof import('./en/completion.ts').completion;
export type ItemsMessages = typeof import('./en/items.ts').items;
