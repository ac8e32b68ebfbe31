import { z } from 'astro/zod';
import { host, slug, text, webAddress } from './fields.ts';

/** `site.yaml`: where the site is published and what it publishes. */
export const site = z.strictObject({
  address: webAddress().describe('ที่อยู่เว็บที่จะเผยแพร่ รวมโฟลเดอร์ย่อยถ้ามี เช่น https://www.example.go.th/ita/'),
  name: text().describe('ชื่อเว็บไซต์'),
  description: text().describe('คำอธิบายเว็บไซต์หนึ่งประโยค'),
  publishes: z
    .union([z.literal('all'), slug()])
    .describe('all เพื่อเผยแพร่ทุกหน่วยงาน หรือชื่อโฟลเดอร์ของหน่วยงานเดียว'),
  movedFrom: z.array(webAddress()).min(1).optional().describe('ที่อยู่เดิมของเว็บไซต์ที่ย้ายมา คำสั่ง npm run url -- move-site เขียนให้'),
  trustedHosts: z.array(host()).min(1).optional().describe('โดเมนนอกหน่วยงานของรัฐที่ตั้งใจเชื่อมโยง เช่น example.com'),
  contact: z
    .strictObject({
      name: text().describe('ผู้ดูแลเว็บไซต์'),
      email: text().optional().describe('อีเมลของผู้ดูแล'),
      phone: text().optional().describe('โทรศัพท์ของผู้ดูแล'),
    })
    .describe('ช่องทางติดต่อผู้ดูแลเว็บไซต์'),
});

export type Site = z.infer<typeof site>;
