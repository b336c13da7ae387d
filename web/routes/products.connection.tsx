import { ConnectionSection } from '../ui/products/connection/connection-section.tsx';
import { useProductPage } from '../ui/products/use-product-page.ts';

export default function ConnectionRoute() {
  return <ConnectionSection {...useProductPage()} />;
}
