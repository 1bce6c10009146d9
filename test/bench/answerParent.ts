/** Messages between the bench and the processes that it starts: one question at a time, each with one answer. */

export interface Failed {
  kind: 'failed';
  message: string;
}

/** What a process has used since it began. */
export interface Usage {
  kind: 'usage';
  /** CPU time of the whole process. */
  cpuMs: number;
  /** Rows of lists that its subgraphs have given; 0 where there are none. */
  rows: number;
}

/** In a process of the bench: answers each message of its parent. Ends with it, whatever way that ends. */
export function answerParent<Question>(
  answer: (question: Question) => Promise<object>,
  stop: () => Promise<void>,
): void {
  process.on('message', (question: Question) => {
    answer(question)
      .catch((error: Error): Failed => ({ kind: 'failed', message: error.stack ?? error.message }))
      // A parent that has gone needs no answer: "disconnect" ends this process.
      .then((reply) => process.send?.(reply, undefined, undefined, () => {}));
  });
  process.once('disconnect', () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  // Ctrl-C reaches the whole group of processes; the parent says when to stop.
  process.on('SIGINT', () => {});
}

export function usageOf(rows: number): Usage {
  const { user, system } = process.cpuUsage();
  return { kind: 'usage', cpuMs: (user + system) / 1000, rows };
}
