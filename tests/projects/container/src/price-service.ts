import { Redis } from 'ioredis';

export class PriceService {
  private readonly redis = new Redis();

  price(id: string) {
    return this.redis.get(`price:${id}`);
  }
}
