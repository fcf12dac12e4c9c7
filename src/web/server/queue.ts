/** One after another: what waits holds no body in memory yet. */
export interface Queue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** when all that was begun is done */
  idle(): Promise<void>;
}

export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const next = last.then(work);
      last = next.catch(() => {});
      return next;
    },
    idle: async () => {
      await last;
    },
  };
};
