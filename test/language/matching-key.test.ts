import { describe, expect, it } from 'vitest';
import { canBeOneName, matchingKeys } from '../../src/language/matching-key.ts';
import { readTable } from '../../src/language/table.ts';
import { romanise } from '../../src/languages/ar/romanise.ts';

/** Spellings of one name, as news in Arabic, English and French has them. */
const SAME = `Haftar Hifter | Haftar Heftar | حفتر Hifter | Gaddafi Qadhafi | القذافي Kadhafi | Muhammad Mohamed
محمد Mohammed | Hussein Husayn | حسين Hossein | Khalid Khaled | خالد Khaled | Yusuf Youssef | يوسف Yousef
Suleiman Sulayman | سليمان Sulaiman | Faisal Feisal | فيصل Faysal | Omar Umar | عمر Umar | Othman Osman | عثمان Uthman
Jamal Gamal | جمال Gamal | عبد_الفتاح Abdelfattah | Abdel-Fattah Abdul_Fattah | عبدالله Abdallah
عبد_الرحمن Abdurrahman | Abd_al-Aziz Abdulaziz | Netanyahu Netanyahou | بوتين Poutine | غوتيريش Guterres
لافروف Lavroff | Zelensky Zelenskyy | السيسي el-Sissi | Nasser Nasir | ناصر Naser | Saeed Said | سعيد Sa'id
Seif Saif | سيف Sayf | كريم Kareem | Mahmoud Mahmud | محمود Mahmood | أحمد Ahmed | إبراهيم Ebrahim
مصطفى Mostafa | Mustafa Moustapha | Tariq Tarek | طارق Tareq | قاسم Ghasem | Qasim Kassem | Rashid Rasheed
راشد Rashed | خامنئي Khamenei | الغنوشي Ghannouchi | بوتفليقة Bouteflika | السبسي Essebsi | المالكي el-Maliki
Riyad Riyadh | خليفة Khaleefa | زينب Zeinab | فاطمة Fatimah | هنية Haniyeh | العبادي Abadi | الحوثي Houthi
علي Aly | أسامة Usama | Amr Amro | حسني Husni | عائشة Ayesha | نصرالله Nasrullah | مبارك Moubarak | أردوغان Erdoğan
شويغو Shoygu | بشار Bachar | عباس Abass | شريف Cherif | ياسين Yaseen | جعفر Ja'far | معمر Moammar | هشام Hicham`;

const DIFFERENT = `Hassan Hussein | Karim Karam | Salman Suleiman | Ali Alaa | Khalid Khalil | Omar Amir | Mahmoud Muhammad
Ahmad Hamad | Hussein Husseini | Nasser Nasrallah | Said Saad | Rashid Rashad | Fahd Fouad | Tariq Turki | Samir Samar
Jamal Jamil | Aziz Azzam | Kim Kamal | Bashar Bashir | Hamid Hamoud | Amin Iman | Salim Salam | Majid Majdi
Nabil Nabila | Rami Rim | حسن حسين | سلمان سليمان | محمود محمد | كريم كرم | ترامب ترودو | Mohammed_Morsi Mohammed_Mursala`;

const pairsOf = (text: string): [string, string][] =>
  text.split(/ \| |\n/).map((pair) => pair.split(' ').map((name) => name.replaceAll('_', ' ')) as [string, string]);

describe('the matching key', () => {
  it.each(pairsOf(SAME))('brings %s and %s together', (a, b) => {
    expect(canBeOneName(a, b, romanise)).toBe(true);
  });

  it.each(pairsOf(DIFFERENT))('keeps %s and %s apart', (a, b) => {
    expect(canBeOneName(a, b, romanise)).toBe(false);
  });

  it('joins few names of the tables: one pair for every four names at most', () => {
    for (const table of ['given-names', 'family-names']) {
      const url = new URL(`../../src/languages/ar/words/${table}.tsv`, import.meta.url);
      const names = readTable(url, ['name']).map(({ name }) => name);
      const byKey = new Map<string, Set<string>>();
      for (const name of names)
        for (const key of matchingKeys(name, romanise)) byKey.set(key, (byKey.get(key) ?? new Set()).add(name));
      const pairs = new Set<string>();
      for (const same of byKey.values()) for (const a of same) for (const b of same) if (a < b) pairs.add(`${a} ${b}`);
      expect(pairs.size / names.length, table).toBeLessThan(0.25);
    }
  });

  it('reads a full name word by word', () => {
    expect(canBeOneName('خليفة بلقاسم حفتر', 'Khalifa Belqasim Hifter', romanise)).toBe(true);
    expect(canBeOneName('محمد بن سلمان', 'Mohammed ibn Salman', romanise)).toBe(true);
  });
});
