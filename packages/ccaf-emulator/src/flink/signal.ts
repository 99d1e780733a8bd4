/** What is waited for, and told by somebody else. */
export class Signal {
  readonly given: Promise<void>;
  resolve: () => void = () => undefined;
  reject: (error: unknown) => void = () => undefined;

  constructor() {
    this.given = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // It may come to nothing before anybody waits for it.
    this.given.catch(() => undefined);
  }
}
