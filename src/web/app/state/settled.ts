import { useEffect, useState } from 'preact/hooks';

/** The value once it has stood still: what is typed is looked for when the typing pauses. */
export const useSettled = <Value>(value: Value, milliseconds = 150): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};
