/** Does something once at a time: who wants it while it is being done waits for that. */
export class Once {
  #running: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  done(): Promise<void> {
    this.#running ??= this.work().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }
}
