import { useState } from 'preact/hooks';
import { useDesk } from './desk.js';

/** Short work that its buttons wait for; a refusal is told in the notices. */
export const useBusy = (): { busy: boolean; run: (work: () => Promise<void>) => Promise<void> } => {
  const { complain } = useDesk();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      complain(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
};
