const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Everyday given names and surnames, combined at random; a likeness to anybody is chance. */
export const menGivenNames = words(`
Aaron Adrian Amari Andre Anton Asher Barrett Beau Brandon Calvin Carson Cedric Clark Cole Corey Damon Dante Darius
Desmond Devin Dominic Donovan Elias Emil Ezra Felix Finn Gabriel Garrett Grant Harlan Hugo Ian Isaac Ivan Jabari
Jamal Jasper Jonah Julian Kareem Keaton Kofi Lamont Leon Levi Lucas Malik Marcus Mateo Miles Nico Noel Omar Orlando
Percy Quentin Rafael Reggie Rowan Samir Silas Stefan Tariq Theo Tobias Trevor Uriah Vance Victor Wendell Xavier Zane`);

export const womenGivenNames = words(`
Ada Aisha Alana Alexis Amara Anika Aria Bianca Brielle Camila Carmen Celeste Chloe Dana Danielle Delia Destiny Elena
Elise Emery Erin Esme Faith Farrah Gabriela Gemma Grace Hana Harper Imani Ines Iris Jada Jasmine Jocelyn Juliana
Kaia Kendra Kiara Lena Leila Lucia Maeve Malia Marisol Maya Mila Naomi Nia Noelle Odessa Paige Petra Quinn Raina
Renee Rosa Sabrina Selena Serena Sienna Sofia Talia Tamara Tessa Uma Vera Violet Willa Yara Zoe Zora`);

export const surnames = words(`
Abara Abbott Adeyemi Alder Amsel Archer Ashdown Baptiste Barlow Beckett Bellamy Benning Birch Blackwood Bowen Braddock
Brandt Briggs Calloway Carver Castell Chambers Chandler Colfax Corwin Cresswell Dalton Danvers Delacroix Dempsey Denholm
Drummond Dunbar Eastman Ellison Emerson Fairchild Farrow Fenwick Fletcher Forsythe Fontaine Gaines Garland Gentry Goodwin
Granger Hadley Halloran Hargrove Hartley Hawthorne Hendrix Holloway Huxley Ingram Iverness Jennings Jessup Kamara Keane
Kendrick Kincaid Kovac Langston Larkin Lattimore Lennox Lindqvist Lockhart Maddox Marchetti Mercer Merritt Milhouse Monroe
Montague Nakamura Nevins Novak Oakley Okafor Olander Ortega Osei Pemberton Petrov Pickett Prescott Quarles Quimby Radford
Ramsey Redding Rennick Rhodes Rivers Rosseau Rutledge Sackett Santoro Sawyer Sinclair Sorrell Stanhope Sterling Stokes
Sutherland Tanner Tavares Thackeray Thornton Tillman Traynor Underhill Upshaw Vandermeer Vaughn Vickers Wakefield Walcott
Warrick Weatherby Whitlock Winslow Wolcott Wyatt Yardley Yates Zander Zielinski`);
