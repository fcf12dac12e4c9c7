import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CallOptions, Progress } from '../engine.js';
import { useDesk } from './desk.js';

export interface Call<Result> {
  result: Result | undefined;
  running: boolean;
  progress: Progress | undefined;
  /** start; a call that still runs is dropped */
  start(work: (options: Required<CallOptions>) => Promise<Result>): Promise<Result | undefined>;
  cancel(): void;
  clear(): void;
}

/** One call of the engine with progress and cancel; a refusal is told in the notices. */
export const useCall = <Result>(): Call<Result> => {
  const desk = useDesk();
  const [result, setResult] = useState<Result>();
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const current = useRef<AbortController | undefined>(undefined);
  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = undefined;
    setRunning(false);
    setProgress(undefined);
  }, []);
  useEffect(() => cancel, [cancel]);
  const start = async (work: (options: Required<CallOptions>) => Promise<Result>) => {
    cancel();
    const controller = new AbortController();
    current.current = controller;
    setRunning(true);
    try {
      const value = await work({
        signal: controller.signal,
        progress: (p) => {
          if (current.current === controller) setProgress(p);
        },
      });
      if (current.current !== controller) return undefined;
      setResult(() => value);
      return value;
    } catch (error) {
      if (current.current === controller) desk.complain(error);
      return undefined;
    } finally {
      if (current.current === controller) cancel();
    }
  };
  return { result, running, progress, start, cancel, clear: () => setResult(undefined) };
};
