// Given names, family names and headings that are frequent in each language and hold a letter beyond ASCII. One of them
// under one reading of a file and none under the others speaks for that reading.

/** Western, Northern and Central Europe, and Vietnam, in Latin script. */
export const latinNames = `
  Müller Schäfer Jürgen Jörg Günther Günter Köhler Krüger Schröder Böhm Bäcker Größe Straße Käthe Björn Sören Höfer
  Schütz Lübke Schön Kühn Grün Möller Jäger Kästner Bühler Wörner Förster Geschäftlich Geschäftsführer Österreich
  Großmann Weiß Groß Preuß Voß München Köln Zürich Düsseldorf Nürnberg Grüner König Bjørn 
  Hélène François Françoise Éric Étienne André Chloé Zoé Zoë Noël Joël Gaël Maël Léa Théo Mélanie Stéphane Stéphanie
  Jérôme Sébastien Frédéric Cédric Amélie Aurélie Céline Thérèse Geneviève Benoît Gaëlle Raphaël Mickaël Rémi Clémence
  Élodie Désirée Renée René Irène Adèle Agnès Lefèvre Lemaître Béranger Désiré Crépin Lévêque Prévost Société
  Prénom Téléphone Catégorie Catégories Deuxième Privé Médecin Évelyne Hervé Loïc Anaïs Léon Léonie Valérie Véronique
  Bérénice Aimé Aimée Cécile Gérard Gérald Côme Jérémy Jérémie Mégane Océane Solène Maïté Éloïse Héloïse
  José María Jesús Andrés Martín García López Pérez González Fernández Rodríguez Gómez Sánchez Hernández Ramírez Núñez
  Muñoz Peña Ibáñez Díaz Jiménez Ángel Óscar Víctor Raúl Iván Adrián Álvaro Begoña Inés Sofía Lucía Mónica Verónica
  Compañía Teléfono Dirección Organización Catálogo Márquez Gutiérrez Vázquez Suárez Domínguez Álvarez Nuñez Héctor
  Ramón Julián Germán Agustín Joaquín Nicolás Tomás Sebastián Fabián Simón Belén Concepción Asunción Rocío Cañete
  João Antônio António Inês Simões Conceição Guimarães Magalhães Gonçalves Gonçalo Araújo Assunção Estêvão Sebastião
  Mônica Cláudia Júlia Vitória Lúcia Patrícia Flávia Márcia Mário Rogério Sérgio Vinícius Fábio Cássio Luís Tânia Fátima
  Brandão Falcão Leitão Galvão Mourão Romão Serrão Frazão Aragão Não São Função Endereço Observações Natália Letícia
  Vítor Zélia Otávio Sônia Fabrício Maurício Paixão Damião Leão Bulhões Camões Estação Comunicação
  Nicolò Niccolò Società Città Località Università Attività Mosè Noè Salomè Libertà Qualità
  Daniël Michaël Raphaëlle Anaïs Loïs België Zoë Eloïse Chloë Joëlle Gabriël Israël Ismaël Mariëlle Danièlle
  Åsa Håkan Göran Björk Lindström Sjöberg Bergström Öberg Åberg Nyström Söderberg Åkesson Mårten Pär Märta
  Östlund Ström Hellström Holmström Åström Förnamn Företag Måns Gösta Örjan Malmö Göteborg Wallström Engström
  Søren Jørgen Jørgensen Sørensen Kjærgård Østergaard Nørgaard Mønster Bjørn Øyvind Håkon Håvard Bjørg Bjørnstad Åse
  Gjøvik Bødker Højgaard Søndergaard Bjarnøy Ødegård Solbjør Kåre Pål Bård Tromsø Ærø Ræder Grønn Næss Mørk Bøe Fornavn
  Mäkinen Hämäläinen Järvinen Päivi Väinö Mäkelä Mäki Heikkilä Jääskeläinen Äijälä Pälvi Yrjö Töölö Kärkkäinen
  Guðrún Þór Þóra Sigurður Guðmundur Jón Björgvin Sæmundur Ólafur Hörður Höskuldur Ásta Ásgeir Þorsteinn Ragnheiður
  Łukasz Michał Paweł Małgorzata Wałęsa Stanisław Bronisław Wojciechowska Wójcik Kamiński Zieliński Woźniak
  Dąbrowski Dąbrowska Kozłowski Kozłowska Wiśniewski Wiśniewska Jabłoński Szymański Wróblewski Pawłowski 
  Bożena Grażyna Elżbieta Józef Rafał Imię Wrocław Kraków Łódź Poznań Gdańsk Świątek Żukowski Górski Gołębiewski Władysław
  Jiří Dvořák Dvořáková Novák Nováková Černý Černá Procházka Procházková Kučera Veselý Horák Němec Němcová Tomáš Ondřej
  Lukáš Matěj Vojtěch Štěpán Šárka Věra Zdeněk Bořivoj Přemysl Příjmení Jméno Společnost Řezník Růžička Růžena Bláha
  Květa Květoslav Kateřina Tereška Jaroš Doležal Marešová Kříž Šimek Čapek Čermák Říha Plzeň Brně Miloš Aleš
  Ľubomír Ľuboš Žofia Ján Juraj Dušan Kováč Kováčová Horváth Horváthová Baláž Košice Žilina Priezvisko Spoločnosť Mária
  Tóth Szabó Kovács Horváthné László György Gyöngyi Zoltánné Ágnes Éva Árpád Ödön Őze Erdős Győző Szűcs Fülöp
  Győr Székesfehérvár Dezső Jenő Lőrinc Lőrincz Kőszegi Hegedűs Vezetéknév Keresztnév Cég Ferenczné Petőfi Gergő Ernő
  Ştefan Ștefan Mihăilescu Ionuţ Ionuț Constanţa Constanța Brătianu Brâncuşi Brâncuși Pătraşcu Pătrașcu Ţăranu Țăranu
  Cătălin Cătălina Mădălina Bucureşti București Timişoara Timișoara Răzvan Mureşan Mureșan Rădulescu Şerban Șerban
  Šimić Kovačević Petrović Jovanović Nikolić Đorđević Đurić Živković Žarko Željko Željka Čović Marković Ivanović 
  Zvonimirović Šarić Knežević Božić Babić Perić Matić Jurić Blažević Vuković Mišo Tomašić Luković Horvatić Zupančič
  Novaković Potočnik Kovačič Hočevar Vidmarič Žagar Boštjan Špela Uroš Matjaž Tomaž Črt Jaša Anđela Nađa Ružić
  Yılmaz Şahin Çelik Öztürk Yıldız Yıldırım Kılıç Aydın Arslanoğlu Doğan Şimşek Çetin Özdemir Özgür İbrahim İsmail Ayşe
  Gülşen Oğuz Uğur Barış Çağlar Çiğdem Tuğba Tuğçe Işık Soyadı Adı Şirket İstanbul İzmir Müdür Mühendis Hüseyin Ünal
  Koç Güneş Gül Gökhan Ömer Özlem Büşra Kübra Ertuğrul Erdoğan Karadağ Akdağ Bozkır Sıla Zeynepçe Nurgül Yiğit
  Kęstutis Žemaitis Jonaitytė Šarūnas Rūta Živilė Jūratė Ąžuolas Kazlauskienė Petrauskaitė Vytautė Pavardė Įmonė
  Jānis Bērziņš Kalniņš Ozoliņš Liepiņa Kļaviņš Krūmiņš Pētersons Mārtiņš Kristīne Ilzīte Zariņš Uzvārds Uzņēmums Ēriks
  Jüri Ülo Kärt Mägi Õnne Õunapuu Pärn Tõnis Tõnu Põder Rätsep Kõiv Mäesalu Küllike Jõgi
  Nguyễn Nguyên Trần Phạm Huỳnh Hoàng Võ Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đức Hùng Thảo Hương Phương Tuấn Việt Hạnh Đình
`;

export const greekNames = `
  Γιώργος Γεώργιος Γιάννης Ιωάννης Νίκος Νικόλαος Δημήτρης Δημήτριος Κώστας Κωνσταντίνος Μαρία Ελένη Κατερίνα Σοφία
  Αικατερίνη Βασίλης Βασίλειος Παναγιώτης Χρήστος Αντώνης Σπύρος Μιχάλης Ανδρέας Θανάσης Αθανάσιος Ευάγγελος Πέτρος
  Παύλος Στέλιος Ηλίας Θεόδωρος Γεωργία Βασιλική Αγγελική Δήμητρα Ιωάννα Ειρήνη Χριστίνα Παπαδόπουλος Παπαδοπούλου
  Παπαγεωργίου Οικονόμου Νικολάου Δημητρίου Γεωργίου Ιωάννου Κωνσταντίνου Βλάχος Άννα Αλέξανδρος Μακρής Αντωνίου Όνομα
  Επώνυμο Εταιρεία Διεύθυνση Αθήνα Θεσσαλονίκη Αγγελόπουλος Κωνσταντινίδης Καραγιάννης Ευαγγελία Αναστασία
`;

/** Russia, Ukraine, Belarus, Bulgaria, Serbia, North Macedonia. */
export const cyrillicNames = `
  Иван Иванов Иванова Петров Петрова Сидоров Сидорова Смирнов Смирнова Кузнецов Кузнецова Попов Попова Васильев Соколов
  Михайлов Новиков Фёдоров Федоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов
  Андреев Макаров Никитин Захаров Александр Александра Алексей Анна Анастасия Андрей Антон Борис Вадим Валентина Василий
  Виктор Виктория Владимир Вячеслав Галина Дарья Денис Дмитрий Евгений Евгения Екатерина Елена Игорь Ирина Кирилл
  Константин Ксения Людмила Максим Мария Михаил Надежда Наталья Никита Николай Оксана Олег Ольга Павел Роман Светлана
  Сергей Татьяна Юлия Юрий Ярослав Имя Фамилия Компания Должность Почта Телефон Город Москва Отчество Санкт Директор
  Олександр Оксана Тарас Іван Ігор Олена Сергій Андрій Володимир Шевченко Коваленко Бондаренко Ткаченко Кравченко
  Кравчук Олійник Шевчук Прізвище Київ Компанія Юрій Михайло Василь Тетяна Наталія Людмила Їжакевич Дмитро Микола
  Георги Димитър Димитрова Димитров Иванка Петър Стоян Христо Йордан Йорданов Николова Николов Стоянов Тодоров Фирма
  София Пламен Калин Цветан Цветелина Красимир Веселин Илиев Ангелов Милош Никола Јован Јовановић Петровић Душан
  Марко Стефан Ђорђе Ђорђевић Милица Јелена Ана Снежана Драган Зоран Љубица Њего Име Презиме Предузеће Београд Скопје
`;
