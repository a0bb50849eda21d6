import type { Person } from './people.ts';

/** Uid and name, one line a person. Fifty: as many as one call can hold. */
const lines = `
amelia-hughes|Amelia Hughes
zoe-lukasik|Zoë Müller-Łukasik
sora-yamada|山田 空
priya-nair|Priya Nair
omar-haddad|عمر حداد
noa-levi|נועה לוי
chen-jing|陈静
min-jun-kim|김민준
lea-dubois|Léa Dubois
tom-becker|Tom Becker
siobhan-obrien|Siobhán O’Brien
joao-goncalves|João Gonçalves
ines-cacao|Inês Cação
bjork-jonsdottir|Björk Jónsdóttir
soren-aero|Søren Ærø
anastasia-volkova|Анастасия Волкова
giorgos-papas|Γιώργος Παπαδόπουλος
nguyen-thi-hoa|Nguyễn Thị Hoa
somchai-jaidee|สมชาย ใจดี
arjun-mehta|अर्जुन मेहता
fatima-zahra|فاطمة الزهراء
reza-karimi|رضا کریمی
ayse-yilmaz|Ayşe Yılmaz
ilgin-ozturk|Ilgın Öztürk
dvorak-jiri|Jiří Dvořák
kata-szabo|Szabó Kata
nino-beridze|ნინო ბერიძე
aram-petrosyan|Արամ Պետրոսյան
kwame-mensah|Kwame Mensah
chidi-okonkwo|Chidi Okonkwo
thandiwe-dlamini|Thandiwe Dlamini
selam-tesfaye|ሰላም ተስፋዬ
maria-del-pilar|María del Pilar Fernández-Núñez
mateo-quispe|Mateo Quispe
luana-silva|Luana da Silva
keanu-kealoha|Keanu Keʻaloha
wiremu-tane|Wiremu Tāne
anh-pham|Phạm Quốc Anh
haruka-sato|佐藤 遥
lin-yu-ting|林育婷
seo-yeon-park|박서연
aiko-tanaka|田中 愛子 🎧
lars-ohlsson|Lars Öhlsson
matti-virtanen|Matti Virtanen
kaja-kask|Kaja Kask
janis-berzins|Jānis Bērziņš
milos-jovanovic|Милош Јовановић
luka-horvat|Luka Horvat
elif-sahin|Elif Şahin 🌸
sam-li|Sam Li`;

export const staff: readonly Person[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
  .map(([uid = '', name = '']) => ({
    uid,
    name,
    avatar: `https://avatars.example.invalid/${uid}.png`,
  }));
