import { container } from 'tsyringe';
import { PriceService } from './price-service';

container.registerInstance(PriceService, new PriceService());
export const prices = new PriceService();
