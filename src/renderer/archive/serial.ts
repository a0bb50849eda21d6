/** Does one thing after another, in the order asked; one that fails does not stop the next. */
export const createSerial = (): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const answer = last.then(task);
    last = answer.catch(() => undefined);
    return answer;
  };
};
