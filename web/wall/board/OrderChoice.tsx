import type { MatterGroupOrder } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';

interface OrderChoiceProps {
  orders: readonly MatterGroupOrder[];
  value: MatterGroupOrder;
  onChoose: (order: MatterGroupOrder) => void;
}

/** In which order a board's rows stand. */
export function OrderChoice({ orders, value, onChoose }: OrderChoiceProps) {
  const words = useWords({ zh, en });
  return (
    <select
      aria-label={words.orderBy}
      value={value}
      onChange={(event) => onChoose(event.target.value as MatterGroupOrder)}
    >
      {orders.map((order) => (
        <option key={order} value={order}>
          {words.order[order]}
        </option>
      ))}
    </select>
  );
}
