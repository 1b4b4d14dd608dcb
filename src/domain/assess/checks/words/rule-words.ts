export type Args = Readonly<Record<string, string | number>>;

/** The words of a rule: its name, why there is such a rule, what it found, and what to do about it. */
export interface RuleWords {
  readonly title: string;
  /** Where the rule comes from and what it protects, for the page that explains the rules. */
  readonly why: string;
  readonly message: (args: Args) => string;
  readonly remedy: (args: Args) => string;
}
