/** How a task waits for its turn. */
interface Turn {
  readonly signal?: AbortSignal | undefined;
  readonly isBegun: boolean;
}

/** Lets requests through to each host as slowly as politeness asks. */
export interface HostGates {
  /**
   * Does a task when its host may be asked; one that goes on with what was begun comes before new ones, so that a run
   * that is broken off has little half done.
   * @throws Fault when the host asked for a longer wait than we grant
   */
  pass<Value>(host: string, task: () => Promise<Value>, turn: Turn): Promise<Value>;
  /** Leaves a host alone for some ms. */
  holdOff(host: string, wait: number): void;
}
