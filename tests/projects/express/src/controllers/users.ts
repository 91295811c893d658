import type { Request, Response } from 'express';
import { findUser } from '../services/users';

export async function show(req: Request, res: Response): Promise<void> {
  res.json(await findUser(req.params.id));
}
