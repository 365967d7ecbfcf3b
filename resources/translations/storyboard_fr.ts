<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Add a column of your own to every shot</source>
        <translation>Ajouter à chaque plan une colonne à vous</translation>
    </message>
    <message>
        <source>Add a scene after this one</source>
        <translation>Ajouter une scène après celle-ci</translation>
    </message>
    <message>
        <source>Add a shot after the selected one</source>
        <translation>Ajouter un plan après celui qui est sélectionné</translation>
    </message>
    <message>
        <source>Add a shot before the selected one</source>
        <translation>Ajouter un plan avant celui qui est sélectionné</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Ajouter un titre</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flèche</translation>
    </message>
    <message>
        <source>Aspect guides</source>
        <translation>Repères de format</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Annuler tous les travaux</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Cards at their usual size</source>
        <translation>Cartes à leur taille habituelle</translation>
    </message>
    <message>
        <source>Cards by scene</source>
        <translation>Les cartes par scène</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>Changement précédent</translation>
    </message>
    <message>
        <source>Change looks, folders, targets, keys and shortcuts</source>
        <translation>Changer l’apparence, les dossiers, les cibles, les clés et les raccourcis</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>Changer de thème</translation>
    </message>
    <message>
        <source>Choose how this item begins</source>
        <translation>Choisir comment cet élément commence</translation>
    </message>
    <message>
        <source>Choose what makes the takes of this board, and what it may cost</source>
        <translation>Choisir ce qui fait les prises de ce tableau, et ce que cela peut coûter</translation>
    </message>
    <message>
        <source>Close the project and go to the start page</source>
        <translation>Fermer le projet et aller à la page d’accueil</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Compare takes</source>
        <translation>Comparer les prises</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Planche-contact…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>Copy item</source>
        <translation>Copier l’élément</translation>
    </message>
    <message>
        <source>Copy the rows for a spreadsheet</source>
        <translation>Copier les lignes pour un tableur</translation>
    </message>
    <message>
        <source>Copy the selected shots behind themselves</source>
        <translation>Copier les plans sélectionnés à leur suite</translation>
    </message>
    <message>
        <source>Copy the selected shots for this or another project</source>
        <translation>Copier les plans sélectionnés pour ce projet ou un autre</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Cut here</source>
        <translation>Couper ici</translation>
    </message>
    <message>
        <source>Cut what plays at the playhead in two</source>
        <translation>Couper en deux ce qui passe sous la tête de lecture</translation>
    </message>
    <message>
        <source>Cuts to beats</source>
        <translation>Coupes sur les temps</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <source>Draw on the panel of the selected shot</source>
        <translation>Dessiner sur la vignette du plan sélectionné</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Duplicate linked</source>
        <translation>Dupliquer en lien</translation>
    </message>
    <message>
        <source>Empty paper</source>
        <translation>Feuille blanche</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Finir ici</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Every field of every shot as a table</source>
        <translation>Chaque champ de chaque plan, en tableau</translation>
    </message>
    <message>
        <source>Export all cards as pictures</source>
        <translation>Exporter toutes les cartes en images</translation>
    </message>
    <message>
        <source>Export the film as MP4</source>
        <translation>Exporter le film en MP4</translation>
    </message>
    <message>
        <source>Export the shots as a CSV table</source>
        <translation>Exporter les plans en tableau CSV</translation>
    </message>
    <message>
        <source>Films for several places…</source>
        <translation>Films pour plusieurs destinations…</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>Film…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Trouver une commande…</translation>
    </message>
    <message>
        <source>Find the beats of the music and pin them</source>
        <translation>Trouver les temps de la musique et les poser</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Trouver le suivant</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Trouver le précédent</translation>
    </message>
    <message>
        <source>Finding before</source>
        <translation>Alerte précédente</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Fit the film into the strip</source>
        <translation>Faire tenir le film dans la bande</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alterner</translation>
    </message>
    <message>
        <source>Fold scene</source>
        <translation>Replier la scène</translation>
    </message>
    <message>
        <source>Fold this scene away, or open it</source>
        <translation>Replier cette scène, ou la déplier</translation>
    </message>
    <message>
        <source>Forget the marked part</source>
        <translation>Oublier la partie marquée</translation>
    </message>
    <message>
        <source>Frame back</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Frame forward</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>From the start panel to the end panel and back</source>
        <translation>De la vignette de début à celle de fin, et retour</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <source>Generate every shot without a take</source>
        <translation>Générer chaque plan sans prise</translation>
    </message>
    <message>
        <source>Generate the selected shots</source>
        <translation>Générer les plans sélectionnés</translation>
    </message>
    <message>
        <source>Generate what is missing</source>
        <translation>Générer ce qui manque</translation>
    </message>
    <message>
        <source>Generate what is stale</source>
        <translation>Générer ce qui est périmé</translation>
    </message>
    <message>
        <source>Give the chosen items the look and sound of the copied one</source>
        <translation>Donner aux éléments choisis l’image et le son de l’élément copié</translation>
    </message>
    <message>
        <source>Give this marker the next colour</source>
        <translation>Donner à ce repère la couleur suivante</translation>
    </message>
    <message>
        <source>Go back to the one before that can be moved</source>
        <translation>Revenir à ce qui peut être déplacé juste avant</translation>
    </message>
    <message>
        <source>Go on to the next thing that can be moved</source>
        <translation>Aller à ce qui peut être déplacé juste après</translation>
    </message>
    <message>
        <source>Go to the finding before</source>
        <translation>Aller à l’alerte précédente</translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation>Aller à la première image</translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation>Aller à la dernière image</translation>
    </message>
    <message>
        <source>Go to the mark&apos;s end</source>
        <translation>Aller à la fin de la marque</translation>
    </message>
    <message>
        <source>Go to the mark&apos;s start</source>
        <translation>Aller au début de la marque</translation>
    </message>
    <message>
        <source>Go to the marker before</source>
        <translation>Aller au repère précédent</translation>
    </message>
    <message>
        <source>Go to the next finding of the thread</source>
        <translation>Aller à l’alerte suivante du fil</translation>
    </message>
    <message>
        <source>Go to the next marker</source>
        <translation>Aller au repère suivant</translation>
    </message>
    <message>
        <source>Go to the next shot that changed</source>
        <translation>Aller au plan suivant qui a changé</translation>
    </message>
    <message>
        <source>Go to the next shot that was found</source>
        <translation>Aller au plan suivant trouvé</translation>
    </message>
    <message>
        <source>Go to the shot that changed before</source>
        <translation>Aller au plan précédent qui a changé</translation>
    </message>
    <message>
        <source>Go to the shot that was found before</source>
        <translation>Aller au plan précédent trouvé</translation>
    </message>
    <message>
        <source>Go to the start of the shot after</source>
        <translation>Aller au début du plan suivant</translation>
    </message>
    <message>
        <source>Go to the start of the shot before</source>
        <translation>Aller au début du plan précédent</translation>
    </message>
    <message>
        <source>Go to the words of the selected shot</source>
        <translation>Aller au texte du plan sélectionné</translation>
    </message>
    <message>
        <source>Go to timecode</source>
        <translation>Aller au timecode</translation>
    </message>
    <message>
        <source>Go to where the marked part begins</source>
        <translation>Aller là où commence la partie marquée</translation>
    </message>
    <message>
        <source>Go to where the marked part ends</source>
        <translation>Aller là où finit la partie marquée</translation>
    </message>
    <message>
        <source>Hear a moment of sound with every step, or not</source>
        <translation>Entendre un instant de son à chaque pas, ou non</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Hold the cut</source>
        <translation>Tenir la coupe</translation>
    </message>
    <message>
        <source>Hold the end</source>
        <translation>Tenir la fin</translation>
    </message>
    <message>
        <source>Hold the next</source>
        <translation>Tenir le suivant</translation>
    </message>
    <message>
        <source>Hold the one before</source>
        <translation>Tenir le précédent</translation>
    </message>
    <message>
        <source>Hold the picture</source>
        <translation>Arrêter l’image</translation>
    </message>
    <message>
        <source>Hold the start</source>
        <translation>Tenir le début</translation>
    </message>
    <message>
        <source>Insert here</source>
        <translation>Insérer ici</translation>
    </message>
    <message>
        <source>Item earlier</source>
        <translation>Élément plus tôt</translation>
    </message>
    <message>
        <source>Item later</source>
        <translation>Élément plus tard</translation>
    </message>
    <message>
        <source>Keep the board under a name, for ever</source>
        <translation>Garder le tableau sous un nom, pour toujours</translation>
    </message>
    <message>
        <source>Keep the sketch and go back to the cards</source>
        <translation>Garder le croquis et revenir aux cartes</translation>
    </message>
    <message>
        <source>Keep this version…</source>
        <translation>Garder cette version…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Larger cards</source>
        <translation>Cartes plus grandes</translation>
    </message>
    <message>
        <source>Lay it over the film from the playhead on</source>
        <translation>Le poser sur le film à partir de la tête de lecture</translation>
    </message>
    <message>
        <source>Leave the chosen items out of the film</source>
        <translation>Laisser les éléments choisis hors du film</translation>
    </message>
    <message>
        <source>Leave the selected shots out of the film, or take them in</source>
        <translation>Laisser les plans sélectionnés hors du film, ou les y remettre</translation>
    </message>
    <message>
        <source>Let both pictures of the cut take turns</source>
        <translation>Alterner les deux images de la coupe</translation>
    </message>
    <message>
        <source>Let drags cling to cuts, markers, beats and playhead</source>
        <translation>Aimanter les glissements aux coupes, repères, temps et tête de lecture</translation>
    </message>
    <message>
        <source>Let the marked part begin here</source>
        <translation>Faire commencer ici la partie marquée</translation>
    </message>
    <message>
        <source>Let the marked part end here</source>
        <translation>Faire finir ici la partie marquée</translation>
    </message>
    <message>
        <source>Let the panel before shine through</source>
        <translation>Laisser transparaître la vignette précédente</translation>
    </message>
    <message>
        <source>Let the selected shots play once more; a change shows in both places</source>
        <translation>Jouer encore une fois les plans sélectionnés ; un changement se voit aux deux endroits</translation>
    </message>
    <message>
        <source>Let this item begin at the playhead</source>
        <translation>Faire commencer cet élément à la tête de lecture</translation>
    </message>
    <message>
        <source>Let this item change places with the one before</source>
        <translation>Échanger cet élément avec le précédent</translation>
    </message>
    <message>
        <source>Let this item change places with the one behind</source>
        <translation>Échanger cet élément avec le suivant</translation>
    </message>
    <message>
        <source>Let this item end at the playhead</source>
        <translation>Faire finir cet élément à la tête de lecture</translation>
    </message>
    <message>
        <source>Lift item</source>
        <translation>Lever l’élément</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Look for shots on the whole board</source>
        <translation>Chercher des plans dans tout le tableau</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Lower the gain of what is held by one decibel</source>
        <translation>Baisser d’un décibel le gain de ce qui est tenu</translation>
    </message>
    <message>
        <source>Make an empty project</source>
        <translation>Créer un projet vide</translation>
    </message>
    <message>
        <source>Make another take of each</source>
        <translation>Faire une autre prise de chacun</translation>
    </message>
    <message>
        <source>Make films for cinemas, platforms and feeds, each as it is asked there</source>
        <translation>Faire des films pour les salles, les plateformes et les fils, chacun comme on l’y demande</translation>
    </message>
    <message>
        <source>Make new takes of what has changed</source>
        <translation>Faire de nouvelles prises de ce qui a changé</translation>
    </message>
    <message>
        <source>Make one shot of the selected ones, or of this one and the next</source>
        <translation>Faire un seul plan de ceux sélectionnés, ou de celui-ci et du suivant</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Refaire le changement</translation>
    </message>
    <message>
        <source>Make the preview again</source>
        <translation>Refaire l’aperçu</translation>
    </message>
    <message>
        <source>Make two shots of each selected one</source>
        <translation>Faire deux plans de chaque plan sélectionné</translation>
    </message>
    <message>
        <source>Mark a beat at this frame, also while the film plays</source>
        <translation>Marquer un temps à cette image, même pendant la lecture</translation>
    </message>
    <message>
        <source>Mark a move with an arrow</source>
        <translation>Marquer un mouvement d’une flèche</translation>
    </message>
    <message>
        <source>Mark nothing</source>
        <translation>Ne rien marquer</translation>
    </message>
    <message>
        <source>Mark the end</source>
        <translation>Marquer la fin</translation>
    </message>
    <message>
        <source>Mark the item</source>
        <translation>Marquer l’élément</translation>
    </message>
    <message>
        <source>Mark the item under the playhead</source>
        <translation>Marquer l’élément sous la tête de lecture</translation>
    </message>
    <message>
        <source>Mark the start</source>
        <translation>Marquer le début</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Marker before</source>
        <translation>Repère précédent</translation>
    </message>
    <message>
        <source>Marker colour</source>
        <translation>Couleur du repère</translation>
    </message>
    <message>
        <source>Marker with a note</source>
        <translation>Repère avec note</translation>
    </message>
    <message>
        <source>Measure takes and cuts on this computer</source>
        <translation>Mesurer prises et coupes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Measure the film</source>
        <translation>Mesurer le film</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Model and cap…</source>
        <translation>Modèle et plafond…</translation>
    </message>
    <message>
        <source>Move every cut onto the beat near it, as far as takes go</source>
        <translation>Mettre chaque coupe sur le temps proche, autant que les prises le permettent</translation>
    </message>
    <message>
        <source>Move it a frame back</source>
        <translation>Reculer d’une image</translation>
    </message>
    <message>
        <source>Move it a frame on</source>
        <translation>Avancer d’une image</translation>
    </message>
    <message>
        <source>Move it ten frames back</source>
        <translation>Reculer de dix images</translation>
    </message>
    <message>
        <source>Move it ten frames on</source>
        <translation>Avancer de dix images</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Déplacer à gauche</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Déplacer à droite</translation>
    </message>
    <message>
        <source>Move the edge between two compared takes</source>
        <translation>Déplacer le bord entre deux prises comparées</translation>
    </message>
    <message>
        <source>Move the selected shots one place earlier</source>
        <translation>Avancer d’une place les plans sélectionnés</translation>
    </message>
    <message>
        <source>Move the selected shots one place later</source>
        <translation>Reculer d’une place les plans sélectionnés</translation>
    </message>
    <message>
        <source>Move the shots to the end of the scene before</source>
        <translation>Déplacer les plans à la fin de la scène précédente</translation>
    </message>
    <message>
        <source>Move the shots to the start of the scene after</source>
        <translation>Déplacer les plans au début de la scène suivante</translation>
    </message>
    <message>
        <source>Move to the scene after</source>
        <translation>Vers la scène suivante</translation>
    </message>
    <message>
        <source>Move to the scene before</source>
        <translation>Vers la scène précédente</translation>
    </message>
    <message>
        <source>Move what is held one frame to the left</source>
        <translation>Déplacer d’une image à gauche ce qui est tenu</translation>
    </message>
    <message>
        <source>Move what is held one frame to the right</source>
        <translation>Déplacer d’une image à droite ce qui est tenu</translation>
    </message>
    <message>
        <source>Move what is held ten frames to the left</source>
        <translation>Déplacer de dix images à gauche ce qui est tenu</translation>
    </message>
    <message>
        <source>Move what is held ten frames to the right</source>
        <translation>Déplacer de dix images à droite ce qui est tenu</translation>
    </message>
    <message>
        <source>Narrower shots</source>
        <translation>Plans plus étroits</translation>
    </message>
    <message>
        <source>New column…</source>
        <translation>Nouvelle colonne…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Nouvelle scène</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Nouveau plan</translation>
    </message>
    <message>
        <source>New shot before</source>
        <translation>Nouveau plan avant</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Changement suivant</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Alerte suivante</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Repère suivant</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Number and timecode</source>
        <translation>Numéro et timecode</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Une seconde en arrière</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Une seconde en avant</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Pelure d’oignon</translation>
    </message>
    <message>
        <source>Open another project</source>
        <translation>Ouvrir un autre projet</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Other panel</source>
        <translation>Autre vignette</translation>
    </message>
    <message>
        <source>Overwrite here</source>
        <translation>Écraser ici</translation>
    </message>
    <message>
        <source>Panels as at first</source>
        <translation>Panneaux d’origine</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Coller les attributs</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Plume</translation>
    </message>
    <message>
        <source>Pin a marker here; again writes its note</source>
        <translation>Poser un repère ici ; à nouveau, écrire sa note</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Lire à l’envers</translation>
    </message>
    <message>
        <source>Play forwards</source>
        <translation>Lire à l’endroit</translation>
    </message>
    <message>
        <source>Play it instead of the item under the playhead</source>
        <translation>Le jouer à la place de l’élément sous la tête de lecture</translation>
    </message>
    <message>
        <source>Play the film so far, or stop it</source>
        <translation>Lire le film tel qu’il est, ou l’arrêter</translation>
    </message>
    <message>
        <source>Play the marked part over and over, or no longer</source>
        <translation>Lire la partie marquée en boucle, ou arrêter</translation>
    </message>
    <message>
        <source>Put a title card behind this item</source>
        <translation>Mettre un carton de titre après cet élément</translation>
    </message>
    <message>
        <source>Put every panel back</source>
        <translation>Remettre chaque panneau à sa place</translation>
    </message>
    <message>
        <source>Put in shots behind the selected one, or give it a picture, a clip or words</source>
        <translation>Mettre des plans après celui qui est sélectionné, ou lui donner une image, un clip ou du texte</translation>
    </message>
    <message>
        <source>Put the copied item or the selected shot in at the playhead</source>
        <translation>Mettre l’élément copié ou le plan sélectionné à la tête de lecture</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Raise the gain of what is held by one decibel</source>
        <translation>Monter d’un décibel le gain de ce qui est tenu</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Remember this item, to put it in or to lend its attributes</source>
        <translation>Retenir cet élément, pour l’insérer ou prêter ses attributs</translation>
    </message>
    <message>
        <source>Remove item</source>
        <translation>Retirer l’élément</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Retirer le repère</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Rub everything out</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Rub out</source>
        <translation>Gommer</translation>
    </message>
    <message>
        <source>Run at a quarter of the speed</source>
        <translation>Avancer au quart de la vitesse</translation>
    </message>
    <message>
        <source>Run backwards at a quarter of the speed</source>
        <translation>Reculer au quart de la vitesse</translation>
    </message>
    <message>
        <source>Run backwards; again, faster</source>
        <translation>Reculer ; à nouveau, plus vite</translation>
    </message>
    <message>
        <source>Run forwards; again, faster</source>
        <translation>Avancer ; à nouveau, plus vite</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>Zones de sécurité</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the thread as a picture…</source>
        <translation>Enregistrer le fil en image…</translation>
    </message>
    <message>
        <source>Save; it also happens by itself</source>
        <translation>Enregistrer ; cela se fait aussi tout seul</translation>
    </message>
    <message>
        <source>Scratch voice</source>
        <translation>Voix témoin</translation>
    </message>
    <message>
        <source>Second back</source>
        <translation>Une seconde avant</translation>
    </message>
    <message>
        <source>Second forward</source>
        <translation>Une seconde après</translation>
    </message>
    <message>
        <source>See less of the film, larger</source>
        <translation>Voir moins du film, en plus grand</translation>
    </message>
    <message>
        <source>See more of the film, smaller</source>
        <translation>Voir plus du film, en plus petit</translation>
    </message>
    <message>
        <source>See nothing but the film; Escape leaves</source>
        <translation>Ne voir que le film ; Échap en sort</translation>
    </message>
    <message>
        <source>See two takes of this shot side by side, then by wipe, then no longer</source>
        <translation>Voir deux prises de ce plan côte à côte, puis en volet, puis plus</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Shot after</source>
        <translation>Plan suivant</translation>
    </message>
    <message>
        <source>Shot before</source>
        <translation>Plan précédent</translation>
    </message>
    <message>
        <source>Shot list</source>
        <translation>Liste des plans</translation>
    </message>
    <message>
        <source>Shot list…</source>
        <translation>Liste des plans…</translation>
    </message>
    <message>
        <source>Show every key and what it does</source>
        <translation>Montrer chaque touche et ce qu’elle fait</translation>
    </message>
    <message>
        <source>Show everything that does not hold together</source>
        <translation>Montrer tout ce qui ne raccorde pas</translation>
    </message>
    <message>
        <source>Show fewer, larger cards</source>
        <translation>Montrer moins de cartes, plus grandes</translation>
    </message>
    <message>
        <source>Show fewer, wider shots of the thread</source>
        <translation>Montrer moins de plans du fil, plus larges</translation>
    </message>
    <message>
        <source>Show more, narrower shots of the thread</source>
        <translation>Montrer plus de plans du fil, plus étroits</translation>
    </message>
    <message>
        <source>Show more, smaller cards</source>
        <translation>Montrer plus de cartes, plus petites</translation>
    </message>
    <message>
        <source>Show shot number, timecode and frame over the film</source>
        <translation>Montrer numéro du plan, timecode et image sur le film</translation>
    </message>
    <message>
        <source>Show the kept versions and what changed since</source>
        <translation>Montrer les versions gardées et ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Show the notes on the selected shot</source>
        <translation>Montrer les notes du plan sélectionné</translation>
    </message>
    <message>
        <source>Show the shots in story order again</source>
        <translation>Remettre les plans dans l’ordre de l’histoire</translation>
    </message>
    <message>
        <source>Show the shots one by one on the whole screen</source>
        <translation>Montrer les plans un à un sur tout l’écran</translation>
    </message>
    <message>
        <source>Show the steps that can be taken back</source>
        <translation>Montrer les étapes que l’on peut reprendre</translation>
    </message>
    <message>
        <source>Show the whole film in the thread</source>
        <translation>Montrer tout le film dans le fil</translation>
    </message>
    <message>
        <source>Show what is spoken over the film</source>
        <translation>Montrer ce qui est dit sur le film</translation>
    </message>
    <message>
        <source>Show what other shapes would keep: 1:1, 4:5, 9:16, 2.39:1, none</source>
        <translation>Montrer ce que garderaient d’autres formats : 1:1, 4:5, 9:16, 2.39:1, aucun</translation>
    </message>
    <message>
        <source>Show where titles and action are safe</source>
        <translation>Montrer où titres et action sont en sécurité</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Croquis</translation>
    </message>
    <message>
        <source>Skip item</source>
        <translation>Sauter l’élément</translation>
    </message>
    <message>
        <source>Skip or play</source>
        <translation>Sauter ou jouer</translation>
    </message>
    <message>
        <source>Slip: play another part of the take in the same place</source>
        <translation>Glisser : jouer une autre partie de la prise à la même place</translation>
    </message>
    <message>
        <source>Slowly backwards</source>
        <translation>Lentement en arrière</translation>
    </message>
    <message>
        <source>Slowly forwards</source>
        <translation>Lentement en avant</translation>
    </message>
    <message>
        <source>Smaller cards</source>
        <translation>Cartes plus petites</translation>
    </message>
    <message>
        <source>Snapping on or off</source>
        <translation>Aimantation oui ou non</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Sort by the story</source>
        <translation>Trier selon l’histoire</translation>
    </message>
    <message>
        <source>Sound while scrubbing</source>
        <translation>Son au défilement</translation>
    </message>
    <message>
        <source>Speak onto the shot, or stop</source>
        <translation>Parler sur le plan, ou arrêter</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Stand still</source>
        <translation>S’arrêter</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Stitch what there is into a film to look at</source>
        <translation>Assembler ce qu’il y a en un film à regarder</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop what waits and what runs</source>
        <translation>Arrêter ce qui attend et ce qui tourne</translation>
    </message>
    <message>
        <source>Suggest beats</source>
        <translation>Proposer des temps</translation>
    </message>
    <message>
        <source>Take away the marker at this frame</source>
        <translation>Enlever le repère de cette image</translation>
    </message>
    <message>
        <source>Take hold of the nearest cut, to roll it</source>
        <translation>Saisir la coupe la plus proche, pour la faire rouler</translation>
    </message>
    <message>
        <source>Take hold of this item&apos;s end; Alt and arrows move it</source>
        <translation>Saisir la fin de cet élément ; Alt et les flèches la déplacent</translation>
    </message>
    <message>
        <source>Take hold of this item&apos;s start; Alt and arrows move it</source>
        <translation>Saisir le début de cet élément ; Alt et les flèches le déplacent</translation>
    </message>
    <message>
        <source>Take the chosen items out and close up</source>
        <translation>Retirer les éléments choisis et refermer</translation>
    </message>
    <message>
        <source>Take the chosen items out and leave a gap</source>
        <translation>Retirer les éléments choisis et laisser un vide</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Reprendre le dernier changement</translation>
    </message>
    <message>
        <source>Take the selected shots out and keep them on the clipboard</source>
        <translation>Retirer les plans sélectionnés et les garder dans le presse-papiers</translation>
    </message>
    <message>
        <source>Take the selected shots out of the story</source>
        <translation>Retirer de l’histoire les plans sélectionnés</translation>
    </message>
    <message>
        <source>Tap a beat</source>
        <translation>Battre un temps</translation>
    </message>
    <message>
        <source>The film and its strip</source>
        <translation>Le film et sa bande</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>Le film entier</translation>
    </message>
    <message>
        <source>The whole film at a glance, and where it breaks</source>
        <translation>Tout le film d’un coup d’œil, et où il se rompt</translation>
    </message>
    <message>
        <source>Thicker</source>
        <translation>Plus épais</translation>
    </message>
    <message>
        <source>Thicker strokes</source>
        <translation>Traits plus épais</translation>
    </message>
    <message>
        <source>Thinner</source>
        <translation>Plus fin</translation>
    </message>
    <message>
        <source>Thinner strokes</source>
        <translation>Traits plus fins</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Transition…</source>
        <translation>Transition…</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Écrire ce que vous voulez faire</translation>
    </message>
    <message>
        <source>Type where to go</source>
        <translation>Écrire où aller</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>Versions and changes</source>
        <translation>Versions et changements</translation>
    </message>
    <message>
        <source>Walk through the board</source>
        <translation>Parcourir le tableau</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>Film entier</translation>
    </message>
    <message>
        <source>Wider shots</source>
        <translation>Plans plus larges</translation>
    </message>
    <message>
        <source>Wipe to the left</source>
        <translation>Volet vers la gauche</translation>
    </message>
    <message>
        <source>Wipe to the right</source>
        <translation>Volet vers la droite</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Write a note at this frame</source>
        <translation>Écrire une note à cette image</translation>
    </message>
    <message>
        <source>Write in the cell</source>
        <translation>Écrire dans la cellule</translation>
    </message>
    <message>
        <source>Write in the current cell; into all selected rows where there are several</source>
        <translation>Écrire dans la cellule courante ; dans toutes les lignes sélectionnées s’il y en a plusieurs</translation>
    </message>
    <message>
        <source>Write the whole thread into a PNG file</source>
        <translation>Écrire tout le fil dans un fichier PNG</translation>
    </message>
    <message>
        <source>Write this title, or the note of the held marker, where it stands</source>
        <translation>Écrire ce titre, ou la note du repère tenu, à sa place</translation>
    </message>
</context>
<context>
    <name>BeatCommands</name>
    <message numerus="yes">
        <source>%n beat(s) pinned, about {bpm} a minute.</source>
        <translation>
            <numerusform>%n temps posé, environ {bpm} par minute.</numerusform>
            <numerusform>%n temps posés, environ {bpm} par minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s) moved onto beats.</source>
        <translation>
            <numerusform>%n coupe mise sur un temps.</numerusform>
            <numerusform>%n coupes mises sur des temps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: the takes do not reach.</source>
        <translation>
            <numerusform>%n est restée : la prise ne suffit pas.</numerusform>
            <numerusform>%n sont restées : les prises ne suffisent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every cut lies on its beat already, or none is near.</source>
        <translation>Chaque coupe est déjà sur son temps, ou aucun n’est proche.</translation>
    </message>
    <message>
        <source>Find beats</source>
        <translation>Trouver les temps</translation>
    </message>
    <message>
        <source>Listening to the music…</source>
        <translation>Écoute de la musique…</translation>
    </message>
    <message>
        <source>The music has no steady beat; tap one with T while it plays.</source>
        <translation>La musique n’a pas de temps régulier ; battez-le avec T pendant la lecture.</translation>
    </message>
</context>
<context>
    <name>BiblePanel</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to {shelf}</source>
        <translation>Ajouter à {shelf}</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Personnages</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nouveau lieu</translation>
    </message>
    <message>
        <source>New prop</source>
        <translation>Nouvel accessoire</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Props</source>
        <translation>Accessoires</translation>
    </message>
    <message>
        <source>The look</source>
        <translation>Le look</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun encore</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Shot {number}, {seconds} seconds, {size}, {move}, {status}. {words}</source>
        <translation>Plan {number}, {seconds} secondes, {size}, {move}, {status}. {words}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>No shots yet. Press N to add one.</source>
        <translation>Pas encore de plan. N en ajoute un.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Sketch</source>
        <translation>Croquis</translation>
    </message>
</context>
<context>
    <name>CardCommands</name>
    <message numerus="yes">
        <source>%n shot(s) copied.</source>
        <translation>
            <numerusform>%n plan copié.</numerusform>
            <numerusform>%n plans copiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) pasted.</source>
        <translation>
            <numerusform>%n plan collé.</numerusform>
            <numerusform>%n plans collés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) play once more, in Timing.</source>
        <translation>
            <numerusform>%n plan joué encore une fois, dans Montage.</numerusform>
            <numerusform>%n plans joués encore une fois, dans Montage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying files…</source>
        <translation>Copie des fichiers…</translation>
    </message>
    <message>
        <source>Make a scene first; shots live in scenes.</source>
        <translation>Faites d’abord une scène ; les plans vivent dans des scènes.</translation>
    </message>
    <message>
        <source>There is no shot after this one in its scene to merge it with.</source>
        <translation>Il n’y a pas de plan après celui-ci dans sa scène avec lequel le fusionner.</translation>
    </message>
    <message>
        <source>These files could not be copied: {names}.</source>
        <translation>Ces fichiers n’ont pas pu être copiés : {names}.</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Skipped</source>
        <translation>Sauté</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>{name} is in the shot</source>
        <translation>{name} est dans le plan</translation>
    </message>
</context>
<context>
    <name>ColourLine</name>
    <message>
        <source>Choose the colour</source>
        <translation>Choisir la couleur</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Éviter</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Personnages</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>In the film</source>
        <translation>Dans le film</translation>
    </message>
    <message>
        <source>Joins by</source>
        <translation>Raccord</translation>
    </message>
    <message>
        <source>Lens mm</source>
        <translation>Focale mm</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Prompt override</source>
        <translation>Prompt écrit</translation>
    </message>
    <message>
        <source>Props</source>
        <translation>Accessoires</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Moment du jour</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Temps</translation>
    </message>
</context>
<context>
    <name>CompareCommands</name>
    <message>
        <source>Compare takes</source>
        <translation>Comparer les prises</translation>
    </message>
    <message>
        <source>There are no two takes of this shot to compare.</source>
        <translation>Il n’y a pas deux prises de ce plan à comparer.</translation>
    </message>
</context>
<context>
    <name>CutCommands</name>
    <message>
        <source>Copy an item first; then its attributes can be pasted onto others.</source>
        <translation>Copiez d’abord un élément ; ses attributs pourront alors être collés sur d’autres.</translation>
    </message>
    <message>
        <source>Copy an item on the strip, or select a shot on the board, to put it in here.</source>
        <translation>Copiez un élément de la bande, ou choisissez un plan du tableau, pour le mettre ici.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>CutPictures</name>
    <message>
        <source>Pictures at the cut</source>
        <translation>Images à la coupe</translation>
    </message>
</context>
<context>
    <name>DeliveryCommands</name>
    <message numerus="yes">
        <source>%n thing(s) to look at, in the queue.</source>
        <translation>
            <numerusform>%n point à regarder, dans la file.</numerusform>
            <numerusform>%n points à regarder, dans la file.</numerusform>
        </translation>
    </message>
    <message>
        <source>{film} is written.</source>
        <translation>{film} est écrit.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>A report without keys is kept here:
{path}</source>
        <translation>Un rapport sans clés est gardé ici :
{path}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export the contact sheet</source>
        <translation>Exporter la planche-contact</translation>
    </message>
    <message>
        <source>Export the film</source>
        <translation>Exporter le film</translation>
    </message>
    <message>
        <source>Export the shot list</source>
        <translation>Exporter la liste des plans</translation>
    </message>
    <message>
        <source>Film (*.mp4)</source>
        <translation>Film (*.mp4)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Something unforeseen happened. Your board is saved as you work; you can go on.</source>
        <translation>Il s’est passé quelque chose d’imprévu. Votre tableau est enregistré au fil du travail ; vous pouvez continuer.</translation>
    </message>
    <message>
        <source>Storyboard project (*.storyboard)</source>
        <translation>Projet Storyboard (*.storyboard)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>DropBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>What to do with it</source>
        <translation>Qu’en faire</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Reference pictures</source>
        <translation>Images de référence</translation>
    </message>
</context>
<context>
    <name>EngineThread</name>
    <message>
        <source>Nothing can be generated now; close the project and open it again.</source>
        <translation>Rien ne peut être généré maintenant ; fermez le projet et rouvrez-le.</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>A real person</source>
        <translation>Une personne réelle</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Aussi appelé</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Remove from the bible</source>
        <translation>Retirer de la bible</translation>
    </message>
    <message>
        <source>Rights to face and voice</source>
        <translation>Droits sur le visage et la voix</translation>
    </message>
    <message numerus="yes">
        <source>Select %n shot(s)</source>
        <translation>
            <numerusform>Sélectionner %n plan</numerusform>
            <numerusform>Sélectionner %n plans</numerusform>
        </translation>
    </message>
    <message>
        <source>The product</source>
        <translation>Le produit</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Utilisé dans</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Qui l’a</translation>
    </message>
    <message>
        <source>comma between names</source>
        <translation>virgule entre les noms</translation>
    </message>
    <message>
        <source>low, dry, unhurried</source>
        <translation>grave, sèche, posée</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>nulle part encore</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Flicker</source>
        <translation>Alterner</translation>
    </message>
    <message>
        <source>Measure takes and cuts on this computer, offline</source>
        <translation>Mesurer prises et coupes sur cet ordinateur, hors ligne</translation>
    </message>
    <message>
        <source>Measure the film</source>
        <translation>Mesurer le film</translation>
    </message>
    <message>
        <source>No shot here</source>
        <translation>Pas de plan ici</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
    <message>
        <source>Show both pictures in turns in one place</source>
        <translation>Montrer les deux images tour à tour au même endroit</translation>
    </message>
    <message>
        <source>The cut {first} → {second}</source>
        <translation>La coupe {first} → {second}</translation>
    </message>
    <message>
        <source>The usual limits; yours are learned from what you approve.</source>
        <translation>Limites habituelles ; les vôtres s’apprennent de ce que vous approuvez.</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Image entière</translation>
    </message>
    <message numerus="yes">
        <source>Your limits come from %n approval(s) on this board.</source>
        <translation>
            <numerusform>Vos limites viennent de %n approbation sur ce tableau.</numerusform>
            <numerusform>Vos limites viennent de %n approbations sur ce tableau.</numerusform>
        </translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>au-delà</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>dessiné</translation>
    </message>
    <message>
        <source>first frame</source>
        <translation>première image</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>dernière image</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>non disponible</translation>
    </message>
    <message>
        <source>within</source>
        <translation>dans la limite</translation>
    </message>
    <message>
        <source>your limit</source>
        <translation>votre limite</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>As a track and as files</source>
        <translation>En piste et en fichiers</translation>
    </message>
    <message>
        <source>As a track of the file</source>
        <translation>En piste dans le fichier</translation>
    </message>
    <message>
        <source>As files beside it (SRT, VTT)</source>
        <translation>En fichiers à côté (SRT, VTT)</translation>
    </message>
    <message>
        <source>Burn in</source>
        <translation>Incruster</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Choose the folder the films go to.</source>
        <translation>Choisissez le dossier où vont les films.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Each film is reframed to its place, brought to the loudness asked there, and checked against its rules once it is made. You can go on editing: what is made is the board as it is now.</source>
        <translation>Chaque film est recadré pour sa destination, amené au volume qu’on y demande, puis vérifié selon ses règles une fois fait. Vous pouvez continuer à travailler : c’est le tableau de maintenant qui est fait.</translation>
    </message>
    <message>
        <source>Films for several places</source>
        <translation>Films pour plusieurs destinations</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder for films</source>
        <translation>Dossier des films</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Manques</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Dans l’image</translation>
    </message>
    <message>
        <source>Looking at what can be written here…</source>
        <translation>Recherche de ce qui peut être écrit ici…</translation>
    </message>
    <message numerus="yes">
        <source>Make %n film(s)</source>
        <translation>
            <numerusform>Faire %n film</numerusform>
            <numerusform>Faire %n films</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Shot number</source>
        <translation>Numéro du plan</translation>
    </message>
    <message>
        <source>Show a slate where a take is missing</source>
        <translation>Montrer un carton là où une prise manque</translation>
    </message>
    <message>
        <source>Tick a place</source>
        <translation>Cochez une destination</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Filigrane</translation>
    </message>
    <message>
        <source>Where it is going</source>
        <translation>Où il va</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message numerus="yes">
        <source>(and %n more in the queue)</source>
        <translation>
            <numerusform>(et %n autre dans la file)</numerusform>
            <numerusform>(et %n autres dans la file)</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program changed the board while it was open here. What you see was saved; what the other wrote is kept among the versions.</source>
        <translation>Un autre programme a changé le tableau pendant qu’il était ouvert ici. Ce que vous voyez est enregistré ; ce que l’autre a écrit est gardé parmi les versions.</translation>
    </message>
    <message>
        <source>Change the shot</source>
        <translation>Changer le plan</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Changer le texte</translation>
    </message>
    <message>
        <source>Enter a key…</source>
        <translation>Donner une clé…</translation>
    </message>
    <message>
        <source>It is not known whether it ran.</source>
        <translation>On ne sait pas s’il a eu lieu.</translation>
    </message>
    <message>
        <source>Shot {number}: {words}</source>
        <translation>Plan {number} : {words}</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Montrer la file</translation>
    </message>
    <message>
        <source>Show the versions</source>
        <translation>Montrer les versions</translation>
    </message>
</context>
<context>
    <name>FilmCommands</name>
    <message>
        <source>Export {name}</source>
        <translation>Exporter {name}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>{path} is written.</source>
        <translation>{path} est écrit.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>Trouver des plans</translation>
    </message>
    <message>
        <source>Find shots: words, cast:mara, status:stale, seconds:&gt;2, -move:static</source>
        <translation>Trouver des plans : mots, cast:mara, status:stale, seconds:&gt;2, -move:static</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Trouver le suivant</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Trouver le précédent</translation>
    </message>
    <message>
        <source>Words must all be found. field:word looks in one field, field:a,b for either; - in front leaves out; &quot;two words&quot; stay together; seconds:&gt;2 and lens:24..50 compare; has:notes and no:take ask what is filled in.</source>
        <translation>Tous les mots doivent s’y trouver. champ:mot cherche dans un champ, champ:a,b l’un ou l’autre ; - devant exclut ; &quot;deux mots&quot; restent ensemble ; seconds:&gt;2 et lens:24..50 comparent ; has:notes et no:take demandent ce qui est rempli.</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} sur {total}</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Say that it is meant; it comes back when the values change</source>
        <translation>Dire que c’est voulu ; l’alerte revient si les valeurs changent</translation>
    </message>
    <message>
        <source>Take the waiver back</source>
        <translation>Retirer la dérogation</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Admettre</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Admettre…</translation>
    </message>
    <message>
        <source>Why is it meant?</source>
        <translation>Pourquoi est-ce voulu ?</translation>
    </message>
</context>
<context>
    <name>FindingCards</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Alertes</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Filtrer les alertes</translation>
    </message>
    <message>
        <source>Filter: a name, a rule, a shot</source>
        <translation>Filtrer : un nom, une règle, un plan</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>Nothing found: everything declared holds together.</source>
        <translation>Rien trouvé : tout ce qui est déclaré raccorde.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rules on and off</source>
        <translation>Activer ou couper des règles</translation>
    </message>
    <message>
        <source>Select shots</source>
        <translation>Choisir les plans</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Quelles alertes</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FramingGroup</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Camera move</source>
        <translation>Mouvement de caméra</translation>
    </message>
    <message>
        <source>Continue from {number}</source>
        <translation>Suite du plan {number}</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Cadrage</translation>
    </message>
    <message>
        <source>Joins by</source>
        <translation>Raccord</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Focale</translation>
    </message>
    <message>
        <source>Made as {given}; the rest is handle.</source>
        <translation>Fait en {given} ; le reste est de la marge.</translation>
    </message>
    <message>
        <source>Match on a keyframe</source>
        <translation>Raccord sur une image clé</translation>
    </message>
    <message>
        <source>Match on {name}</source>
        <translation>Raccord sur {name}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Shot size</source>
        <translation>Valeur de plan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The scene&apos;s</source>
        <translation>Celui de la scène</translation>
    </message>
    <message>
        <source>{model} takes no first frame, so a shot cannot go on from another.</source>
        <translation>{model} ne prend pas de première image ; un plan ne peut donc pas en continuer un autre.</translation>
    </message>
    <message>
        <source>{place} (the scene&apos;s)</source>
        <translation>{place} (celui de la scène)</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Film, full screen</source>
        <translation>Film, plein écran</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>A change of language shows when the window opens again, which happens at once.</source>
        <translation>Un changement de langue se voit à la réouverture de la fenêtre, qui se fait aussitôt.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Cap for new boards, in dollars</source>
        <translation>Plafond des nouveaux tableaux, en dollars</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Folder for projects</source>
        <translation>Dossier des projets</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Most takes for new boards</source>
        <translation>Prises au plus pour les nouveaux tableaux</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Il n’y a pas de dossier {path}.</translation>
    </message>
    <message>
        <source>Your name on notes</source>
        <translation>Votre nom sur les notes</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>sans plafond</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>GenerateCommands</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (et %n autre)</numerusform>
            <numerusform> (et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>Every shot has its take.</source>
        <translation>Chaque plan a sa prise.</translation>
    </message>
</context>
<context>
    <name>GenerationDialog</name>
    <message>
        <source>Any: no model&apos;s limits</source>
        <translation>Aucun : sans limites de modèle</translation>
    </message>
    <message>
        <source>Cap in dollars</source>
        <translation>Plafond en dollars</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Drafts keep to</source>
        <translation>Brouillons selon</translation>
    </message>
    <message>
        <source>Linked shots</source>
        <translation>Plans liés</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Model and cap</source>
        <translation>Modèle et plafond</translation>
    </message>
    <message>
        <source>Most paid takes</source>
        <translation>Prises payées au plus</translation>
    </message>
    <message>
        <source>Nothing is sent that could bring this board over its cap: what is spent, reserved and uncertain counts. Keys and servers are in the settings.</source>
        <translation>Rien n’est envoyé qui puisse faire dépasser le plafond à ce tableau : dépensé, réservé et incertain comptent. Clés et serveurs sont dans les réglages.</translation>
    </message>
    <message>
        <source>Wait until the take before is accepted</source>
        <translation>Attendre que la prise d’avant soit acceptée</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>sans plafond</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>{target} decides its model; see Settings.</source>
        <translation>{target} décide de son modèle ; voir Réglages.</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Add it as a line</source>
        <translation>L’ajouter comme réplique</translation>
    </message>
    <message>
        <source>Add it to the notes</source>
        <translation>L’ajouter aux notes</translation>
    </message>
    <message>
        <source>Add it to what is seen</source>
        <translation>L’ajouter à ce que l’on voit</translation>
    </message>
    <message>
        <source>Begin the shot on it</source>
        <translation>Commencer le plan dessus</translation>
    </message>
    <message>
        <source>Copy it in as a take of this shot</source>
        <translation>La copier comme prise de ce plan</translation>
    </message>
    <message>
        <source>Copying {name}…</source>
        <translation>Copie de {name}…</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>End the shot on it</source>
        <translation>Finir le plan dessus</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Première image</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Dernière image</translation>
    </message>
    <message>
        <source>Lay it on the scratch track where the shot begins</source>
        <translation>La poser sur la piste témoin au début du plan</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>Examen de {name}…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Vignette</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Scratch voice</source>
        <translation>Voix témoin</translation>
    </message>
    <message>
        <source>Show it on the card</source>
        <translation>La montrer sur la carte</translation>
    </message>
    <message>
        <source>Show it to the model</source>
        <translation>La montrer au modèle</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>The picture is to be</source>
        <translation>L’image doit être</translation>
    </message>
    <message>
        <source>There is nothing in it that a shot could use.</source>
        <translation>Il n’y a rien là qu’un plan puisse utiliser.</translation>
    </message>
    <message>
        <source>{name} → {number}</source>
        <translation>{name} → {number}</translation>
    </message>
</context>
<context>
    <name>Grips</name>
    <message>
        <source>from {timecode}</source>
        <translation>à partir de {timecode}</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Hide {title}</source>
        <translation>Cacher {title}</translation>
    </message>
    <message>
        <source>Tear off {title}</source>
        <translation>Détacher {title}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Hear {track} alone</source>
        <translation>Entendre {track} seule</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute {track}</source>
        <translation>Couper le son de {track}</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>HoldCommands</name>
    <message>
        <source>Nothing is held: take hold of an edge with [ or ], of a cut with \.</source>
        <translation>Rien n’est tenu : saisissez un bord avec [ ou ], une coupe avec \.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message>
        <source>No shot selected</source>
        <translation>Aucun plan sélectionné</translation>
    </message>
    <message>
        <source>Shot {number}</source>
        <translation>Plan {number}</translation>
    </message>
</context>
<context>
    <name>JoinCommands</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>KeptGroup</name>
    <message>
        <source>Beat</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes and columns</source>
        <translation>Notes et colonnes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>comma between tags</source>
        <translation>virgule entre les étiquettes</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Choisie par vous</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Trouver une action ou une touche</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Touches comme dans</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sans touche</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Prendre cette touche</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Touche habituelle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>{key} already does {other} in the same place. Free it there first.</source>
        <translation>{key} fait déjà {other} au même endroit. Libérez-la d’abord là-bas.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>beat</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>dialogue</source>
        <translation>dialogue</translation>
    </message>
    <message>
        <source>framing</source>
        <translation>cadrage</translation>
    </message>
    <message>
        <source>joins by</source>
        <translation>raccord</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>own columns</source>
        <translation>colonnes à vous</translation>
    </message>
    <message>
        <source>panels</source>
        <translation>vignettes</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>re-taken</source>
        <translation>nouvelle prise</translation>
    </message>
    <message>
        <source>references</source>
        <translation>références</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>reshaped</source>
        <translation>refait</translation>
    </message>
    <message>
        <source>retimed</source>
        <translation>durée changée</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>reformulé</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>what to avoid</source>
        <translation>à éviter</translation>
    </message>
    <message>
        <source>who is seen</source>
        <translation>qui est vu</translation>
    </message>
</context>
<context>
    <name>LaneHeads</name>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
</context>
<context>
    <name>LookEditor</name>
    <message>
        <source>Description of the look</source>
        <translation>Description du look</translation>
    </message>
    <message>
        <source>Keep out</source>
        <translation>Ne pas montrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the look</source>
        <translation>Nom du look</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source> %n piece(s) have no take and show a slate.</source>
        <translation>
            <numerusform> %n élément n’a pas de prise et montre une ardoise.</numerusform>
            <numerusform> %n éléments n’ont pas de prise et montrent une ardoise.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bible</source>
        <translation>Bible</translation>
    </message>
    <message>
        <source>Draft: offline, needs no key</source>
        <translation>Brouillon : hors ligne, sans clé</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n shot(s) at {target} for about {price}?</source>
        <translation>
            <numerusform>Générer %n plan chez {target} pour environ {price} ?</numerusform>
            <numerusform>Générer %n plans chez {target} pour environ {price} ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate for {price}</source>
        <translation>Générer pour {price}</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Key: {source} · {target}</source>
        <translation>Clé : {source} · {target}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Rétablir : {step}</translation>
    </message>
    <message>
        <source>Stitching the preview…</source>
        <translation>Assemblage de l’aperçu…</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Annuler : {step}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>{path}: {frames} frames, {seconds} s.</source>
        <translation>{path} : {frames} images, {seconds} s.</translation>
    </message>
</context>
<context>
    <name>MarkCommands</name>
    <message>
        <source>Snapping is off.</source>
        <translation>Aimantation désactivée.</translation>
    </message>
    <message>
        <source>Snapping is on.</source>
        <translation>Aimantation activée.</translation>
    </message>
    <message>
        <source>There is no marker at this frame.</source>
        <translation>Il n’y a pas de repère à cette image.</translation>
    </message>
</context>
<context>
    <name>MentionCompleter</name>
    <message>
        <source>Names of the bible</source>
        <translation>Noms de la bible</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
</context>
<context>
    <name>ModelGroup</name>
    <message>
        <source>A seed is a whole number up to {most}.</source>
        <translation>Une graine est un nombre entier jusqu’à {most}.</translation>
    </message>
    <message>
        <source>As the board</source>
        <translation>Comme le tableau</translation>
    </message>
    <message>
        <source>As the model does</source>
        <translation>Comme fait le modèle</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Crop to fill</source>
        <translation>Rogner pour remplir</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>L’un ou l’autre</translation>
    </message>
    <message>
        <source>Fit of given frames</source>
        <translation>Cadrage des images données</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Frames or references</source>
        <translation>Images ou références</translation>
    </message>
    <message>
        <source>It is not known whether {model} makes sound.</source>
        <translation>On ne sait pas si {model} fait du son.</translation>
    </message>
    <message>
        <source>Keep the frames</source>
        <translation>Garder les images</translation>
    </message>
    <message>
        <source>Keep the references</source>
        <translation>Garder les références</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Sound of the clip</source>
        <translation>Son du clip</translation>
    </message>
    <message>
        <source>Whole, with bars</source>
        <translation>Entière, avec des bandes</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>Avec son</translation>
    </message>
    <message>
        <source>any</source>
        <translation>n’importe</translation>
    </message>
    <message>
        <source>{model} always makes sound; mute it in the cut.</source>
        <translation>{model} fait toujours du son ; coupez-le au montage.</translation>
    </message>
    <message>
        <source>{model} makes no sound.</source>
        <translation>{model} ne fait pas de son.</translation>
    </message>
    <message>
        <source>{model} takes no seed.</source>
        <translation>{model} ne prend pas de graine.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>Aucune note.</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Settled: {note}</source>
        <translation>Réglé : {note}</translation>
    </message>
    <message>
        <source>Write a note on this shot</source>
        <translation>Écrire une note sur ce plan</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
</context>
<context>
    <name>PeopleGroup</name>
    <message>
        <source>Who and what</source>
        <translation>Qui et quoi</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Board and film</source>
        <translation>Tableau et film</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Film and timing</source>
        <translation>Film et montage</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Shot list</source>
        <translation>Liste des plans</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Croquis</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Montage</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>The film cannot be played here, but you can step through it: {why}</source>
        <translation>Le film ne peut pas être lu ici, mais vous pouvez le parcourir : {why}</translation>
    </message>
    <message>
        <source>There is no sound device here: the film plays without sound.</source>
        <translation>Il n’y a pas de sortie audio ici : le film passe sans son.</translation>
    </message>
</context>
<context>
    <name>PlayheadCommands</name>
    <message>
        <source>Looping.</source>
        <translation>En boucle.</translation>
    </message>
    <message>
        <source>No longer looping.</source>
        <translation>Plus en boucle.</translation>
    </message>
</context>
<context>
    <name>PromptGroup</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s); underlined: from the bible.</source>
        <translation>
            <numerusform>%n caractère ; souligné : de la bible.</numerusform>
            <numerusform>%n caractères ; souligné : de la bible.</numerusform>
        </translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Tel qu’envoyé</translation>
    </message>
    <message>
        <source>Empty: the prompt above is sent</source>
        <translation>Vide : le prompt ci-dessus est envoyé</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt as sent</source>
        <translation>Prompt tel qu’envoyé</translation>
    </message>
    <message>
        <source>Say it otherwise</source>
        <translation>Le dire autrement</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Shot {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>The connection broke while this was sent, so it may have run and may be billed. Look at the list of your account at {target}: is it there?</source>
        <translation>La connexion s’est rompue pendant l’envoi ; le travail a donc pu avoir lieu et être facturé. Regardez la liste de votre compte chez {target} : y est-il ?</translation>
    </message>
    <message>
        <source>about {price}</source>
        <translation>environ {price}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fini</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>fetching</source>
        <translation>réception</translation>
    </message>
    <message>
        <source>generating</source>
        <translation>génération</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>✓ It is as this place asks.</source>
        <translation>✓ Il est comme cette destination le demande.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Let every held job go, within the caps</source>
        <translation>Laisser partir chaque travail retenu, dans les plafonds</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Rien ne tourne.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Release all</source>
        <translation>Tout libérer</translation>
    </message>
    <message>
        <source>Send nothing new; what runs already goes on</source>
        <translation>Ne rien envoyer de nouveau ; ce qui tourne continue</translation>
    </message>
    <message>
        <source>about {price} to come</source>
        <translation>environ {price} à venir</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt</translation>
    </message>
    <message>
        <source>{price} so far</source>
        <translation>{price} jusqu’ici</translation>
    </message>
    <message>
        <source>{running} running, {waiting} waiting</source>
        <translation>{running} en cours, {waiting} en attente</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source> (estimate)</source>
        <translation> (estimation)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Their id</source>
        <translation>Leur id</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>nothing: it was brought in</source>
        <translation>rien : importé</translation>
    </message>
</context>
<context>
    <name>ReferenceRows</name>
    <message>
        <source>Add a reference picture</source>
        <translation>Ajouter une image de référence</translation>
    </message>
    <message>
        <source>Add picture…</source>
        <translation>Ajouter une image…</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Images ({kinds})</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>Enlever {name}</translation>
    </message>
    <message>
        <source>What {name} is for</source>
        <translation>À quoi sert {name}</translation>
    </message>
    <message>
        <source>a file that is gone</source>
        <translation>un fichier disparu</translation>
    </message>
</context>
<context>
    <name>ReferencesGroup</name>
    <message>
        <source>Frames as sent</source>
        <translation>Images telles qu’envoyées</translation>
    </message>
    <message>
        <source>References and frames</source>
        <translation>Références et images</translation>
    </message>
    <message>
        <source>from shot {number}</source>
        <translation>du plan {number}</translation>
    </message>
    <message>
        <source>{model} takes no reference pictures.</source>
        <translation>{model} ne prend pas d’images de référence.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>As it was opened</source>
        <translation>Tel qu’à l’ouverture</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
</context>
<context>
    <name>RightsForm</name>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>CC0, bought, own work</source>
        <translation>CC0, acheté, travail propre</translation>
    </message>
    <message>
        <source>Commercial use</source>
        <translation>Usage commercial</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>For ads</source>
        <translation>Pour la publicité</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non permis</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>as it must be named</source>
        <translation>comme il faut le nommer</translation>
    </message>
    <message>
        <source>where it was found or made</source>
        <translation>où cela a été trouvé ou fait</translation>
    </message>
    <message>
        <source>who agreed to what, and when</source>
        <translation>qui a accepté quoi, et quand</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>à qui cela appartient</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>année-mois-jour</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>It did not run</source>
        <translation>Il n’a pas eu lieu</translation>
    </message>
    <message>
        <source>It ran</source>
        <translation>Il a eu lieu</translation>
    </message>
    <message>
        <source>Its id there, if the list shows one</source>
        <translation>Son id là-bas, si la liste en montre un</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Progression de {name}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>The id in the provider&apos;s list</source>
        <translation>L’id dans la liste du fournisseur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Arrow not understood</source>
        <translation>Flèche non comprise</translation>
    </message>
    <message>
        <source>Axis crossed</source>
        <translation>Axe franchi</translation>
    </message>
    <message>
        <source>Chain too deep</source>
        <translation>Chaîne trop longue</translation>
    </message>
    <message>
        <source>Change unseen</source>
        <translation>Changement non vu</translation>
    </message>
    <message>
        <source>Change without cause</source>
        <translation>Changement sans cause</translation>
    </message>
    <message>
        <source>Consent missing</source>
        <translation>Consentement manquant</translation>
    </message>
    <message>
        <source>Continue across places</source>
        <translation>Suite d’un autre lieu</translation>
    </message>
    <message>
        <source>Continue across sizes</source>
        <translation>Suite d’une autre valeur de plan</translation>
    </message>
    <message>
        <source>Continue from nowhere</source>
        <translation>Suite de nulle part</translation>
    </message>
    <message>
        <source>Contradicting changes</source>
        <translation>Changements contradictoires</translation>
    </message>
    <message>
        <source>Eyeline mismatch</source>
        <translation>Regards qui ne raccordent pas</translation>
    </message>
    <message>
        <source>Frame disagrees</source>
        <translation>Image en désaccord</translation>
    </message>
    <message>
        <source>Frame of another shape</source>
        <translation>Image d’un autre format</translation>
    </message>
    <message>
        <source>Hand off missing</source>
        <translation>Passage de main manquant</translation>
    </message>
    <message>
        <source>Identity differs</source>
        <translation>Identité différente</translation>
    </message>
    <message>
        <source>Identity taken literally</source>
        <translation>Identité prise au mot</translation>
    </message>
    <message>
        <source>Jump cut</source>
        <translation>Saute</translation>
    </message>
    <message>
        <source>Light jump</source>
        <translation>Saut de lumière</translation>
    </message>
    <message>
        <source>Named but absent</source>
        <translation>Nommé mais absent</translation>
    </message>
    <message>
        <source>No establishing shot</source>
        <translation>Pas de plan de situation</translation>
    </message>
    <message>
        <source>Over length</source>
        <translation>Trop long</translation>
    </message>
    <message>
        <source>Paid off unplanted</source>
        <translation>Résolu sans être annoncé</translation>
    </message>
    <message>
        <source>Planted never paid off</source>
        <translation>Annoncé, jamais résolu</translation>
    </message>
    <message>
        <source>Posture jump</source>
        <translation>Saut de posture</translation>
    </message>
    <message>
        <source>Present while absent</source>
        <translation>Présent sans être là</translation>
    </message>
    <message>
        <source>Prop from nowhere</source>
        <translation>Accessoire de nulle part</translation>
    </message>
    <message>
        <source>Prop in two hands</source>
        <translation>Accessoire en deux mains</translation>
    </message>
    <message>
        <source>Reference disagrees</source>
        <translation>Référence en désaccord</translation>
    </message>
    <message>
        <source>Reveal too early</source>
        <translation>Révélation trop tôt</translation>
    </message>
    <message>
        <source>Rights missing</source>
        <translation>Droits manquants</translation>
    </message>
    <message>
        <source>Side swapped</source>
        <translation>Côtés inversés</translation>
    </message>
    <message>
        <source>Speaking while absent</source>
        <translation>Parle sans être là</translation>
    </message>
    <message>
        <source>Stale upstream</source>
        <translation>Amont périmé</translation>
    </message>
    <message>
        <source>Thirty degrees</source>
        <translation>Trente degrés</translation>
    </message>
    <message>
        <source>Three equal lengths</source>
        <translation>Trois durées égales</translation>
    </message>
    <message>
        <source>Title too short</source>
        <translation>Titre trop court</translation>
    </message>
    <message>
        <source>Travel flipped</source>
        <translation>Déplacement inversé</translation>
    </message>
    <message>
        <source>Unknown name</source>
        <translation>Nom inconnu</translation>
    </message>
    <message>
        <source>Unknown subject</source>
        <translation>Sujet inconnu</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
</context>
<context>
    <name>ScreenCommands</name>
    <message>
        <source>Steps are heard.</source>
        <translation>On entend les pas.</translation>
    </message>
    <message>
        <source>Steps are silent.</source>
        <translation>Les pas sont muets.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Targets and keys</source>
        <translation>Cibles et clés</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Find a shortcut</source>
        <translation>Trouver un raccourci</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>ShotList</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a column of your own</source>
        <translation>Ajouter une colonne à vous</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Choisir les colonnes montrées</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Copy the rows for a spreadsheet</source>
        <translation>Copier les lignes pour un tableur</translation>
    </message>
    <message>
        <source>New column…</source>
        <translation>Nouvelle colonne…</translation>
    </message>
    <message>
        <source>Select all shots</source>
        <translation>Sélectionner tous les plans</translation>
    </message>
    <message>
        <source>Shot list</source>
        <translation>Liste des plans</translation>
    </message>
    <message>
        <source>Show the shots in story order again</source>
        <translation>Remettre les plans dans l’ordre de l’histoire</translation>
    </message>
    <message>
        <source>Story order</source>
        <translation>Ordre de l’histoire</translation>
    </message>
    <message numerus="yes">
        <source>what you write goes into all %n selected</source>
        <translation>
            <numerusform>ce que vous écrivez va dans le plan sélectionné</numerusform>
            <numerusform>ce que vous écrivez va dans les %n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n shot(s)</source>
        <translation>
            <numerusform>{shown} sur %n plan</numerusform>
            <numerusform>{shown} sur %n plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShotListCommands</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Nouvelle colonne</translation>
    </message>
    <message>
        <source>What is the column called?</source>
        <translation>Comment s’appelle la colonne ?</translation>
    </message>
</context>
<context>
    <name>SketchCommands</name>
    <message>
        <source>Draw something first; an empty panel is used as nothing.</source>
        <translation>Dessinez d’abord quelque chose ; une vignette vide ne sert à rien.</translation>
    </message>
    <message>
        <source>Sketch {number}</source>
        <translation>Croquis {number}</translation>
    </message>
</context>
<context>
    <name>SketchView</name>
    <message>
        <source>Arrow</source>
        <translation>Flèche</translation>
    </message>
    <message>
        <source>As a reference</source>
        <translation>Comme référence</translation>
    </message>
    <message>
        <source>As first frame</source>
        <translation>Comme première image</translation>
    </message>
    <message>
        <source>As last frame</source>
        <translation>Comme dernière image</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Draw (P); a tablet&apos;s pressure makes it thick or thin</source>
        <translation>Dessiner (P) ; la pression d’une tablette l’épaissit ou l’affine</translation>
    </message>
    <message>
        <source>Draw the {panel} of the shot (X)</source>
        <translation>Dessiner : {panel} du plan (X)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Keep the sketch and go back to the cards (Esc)</source>
        <translation>Garder le croquis et revenir aux cartes (Échap)</translation>
    </message>
    <message>
        <source>Let the shot before shine through (O)</source>
        <translation>Laisser transparaître le plan précédent (O)</translation>
    </message>
    <message>
        <source>Mark a move with an arrow (A)</source>
        <translation>Marquer un mouvement d’une flèche (A)</translation>
    </message>
    <message>
        <source>On the card only</source>
        <translation>Sur la carte seulement</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Pelure d’oignon</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Plume</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Rub out (E)</source>
        <translation>Gommer (E)</translation>
    </message>
    <message>
        <source>Scratch voice</source>
        <translation>Voix témoin</translation>
    </message>
    <message>
        <source>Speak onto this shot, or stop speaking (V)</source>
        <translation>Parler sur ce plan, ou arrêter de parler (V)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Épaisseur</translation>
    </message>
    <message>
        <source>Thickness ([ and ])</source>
        <translation>Épaisseur ([ et ])</translation>
    </message>
    <message>
        <source>What the panel is used as</source>
        <translation>À quoi sert la vignette</translation>
    </message>
    <message>
        <source>{colour} ink</source>
        <translation>Encre : {colour}</translation>
    </message>
    <message>
        <source>{panel} panel</source>
        <translation>Vignette : {panel}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin with</source>
        <translation>Commencer avec</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Continuer avec</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open the sample {name}</source>
        <translation>Ouvrir l’exemple {name}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Storyboard ended unexpectedly while {name} was open. It was saved as you worked; the last two seconds may be missing.</source>
        <translation>Storyboard s’est arrêté de façon inattendue pendant que {name} était ouvert. Il a été enregistré au fil du travail ; les deux dernières secondes peuvent manquer.</translation>
    </message>
    <message>
        <source>Trailers that hold together</source>
        <translation>Des bandes-annonces qui tiennent</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
</context>
<context>
    <name>StatesGroup</name>
    <message>
        <source>Add change</source>
        <translation>Ajouter un changement</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Say whose state changes, and to what.</source>
        <translation>Dites l’état de qui change, et en quoi.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Take back: {change}</source>
        <translation>Reprendre : {change}</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Whose state changes</source>
        <translation>L’état de qui change</translation>
    </message>
    <message>
        <source>because (as seen)</source>
        <translation>parce que (vu)</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>devient</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generating</source>
        <translation>
            <numerusform>%n en génération</numerusform>
            <numerusform>%n en génération</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n incertain</numerusform>
            <numerusform>%n incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n admise</numerusform>
            <numerusform>%n admises</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Queue: {state}</source>
        <translation>File : {state}</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>Montrer ou cacher la file</translation>
    </message>
    <message>
        <source>Spent {money}</source>
        <translation>Dépensé {money}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>○ Saving soon</source>
        <translation>○ Bientôt enregistré</translation>
    </message>
    <message>
        <source>● Saved</source>
        <translation>● Enregistré</translation>
    </message>
    <message>
        <source>✕ Not saved</source>
        <translation>✕ Non enregistré</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add audio track</source>
        <translation>Ajouter une piste audio</translation>
    </message>
    <message>
        <source>Add beat</source>
        <translation>Ajouter une partie</translation>
    </message>
    <message>
        <source>Add custom field</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Add document</source>
        <translation>Ajouter un document</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>Ajouter un fichier</translation>
    </message>
    <message>
        <source>Add format</source>
        <translation>Ajouter un format</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Ajouter un repère</translation>
    </message>
    <message>
        <source>Add reference</source>
        <translation>Ajouter une référence</translation>
    </message>
    <message>
        <source>Add reference picture</source>
        <translation>Ajouter une image de référence</translation>
    </message>
    <message>
        <source>Add scene</source>
        <translation>Ajouter une scène</translation>
    </message>
    <message>
        <source>Add scratch voice</source>
        <translation>Ajouter une voix témoin</translation>
    </message>
    <message>
        <source>Add sequence</source>
        <translation>Ajouter une séquence</translation>
    </message>
    <message>
        <source>Add shot</source>
        <translation>Ajouter un plan</translation>
    </message>
    <message>
        <source>Add shots</source>
        <translation>Ajouter des plans</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>Ajouter un son</translation>
    </message>
    <message>
        <source>Add super</source>
        <translation>Ajouter un titre incrusté</translation>
    </message>
    <message>
        <source>Add title</source>
        <translation>Ajouter un titre</translation>
    </message>
    <message>
        <source>Add to the bible</source>
        <translation>Ajouter à la bible</translation>
    </message>
    <message>
        <source>Begin again from the references</source>
        <translation>Repartir des références</translation>
    </message>
    <message>
        <source>Break down script</source>
        <translation>Découper le scénario</translation>
    </message>
    <message>
        <source>Change custom field</source>
        <translation>Changer une colonne</translation>
    </message>
    <message>
        <source>Change frame rate</source>
        <translation>Changer la cadence</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Changer le rôle</translation>
    </message>
    <message>
        <source>Choose format</source>
        <translation>Choisir le format</translation>
    </message>
    <message>
        <source>Choose main sequence</source>
        <translation>Choisir la séquence principale</translation>
    </message>
    <message>
        <source>Choose master format</source>
        <translation>Choisir le format maître</translation>
    </message>
    <message>
        <source>Choose model</source>
        <translation>Choisir le modèle</translation>
    </message>
    <message>
        <source>Choose numbering</source>
        <translation>Choisir la numérotation</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Choisir la prise</translation>
    </message>
    <message>
        <source>Continue from a shot</source>
        <translation>Continuer un plan</translation>
    </message>
    <message>
        <source>Cut shots</source>
        <translation>Couper des plans</translation>
    </message>
    <message>
        <source>Duplicate sequence</source>
        <translation>Dupliquer la séquence</translation>
    </message>
    <message>
        <source>Duplicate shot</source>
        <translation>Dupliquer le plan</translation>
    </message>
    <message>
        <source>Duplicate shots</source>
        <translation>Dupliquer des plans</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Écrire l’action</translation>
    </message>
    <message>
        <source>Edit audio track</source>
        <translation>Modifier la piste audio</translation>
    </message>
    <message>
        <source>Edit beat</source>
        <translation>Modifier la partie</translation>
    </message>
    <message>
        <source>Edit bible</source>
        <translation>Modifier la bible</translation>
    </message>
    <message>
        <source>Edit board</source>
        <translation>Modifier le tableau</translation>
    </message>
    <message>
        <source>Edit custom field</source>
        <translation>Remplir une colonne</translation>
    </message>
    <message>
        <source>Edit dialogue</source>
        <translation>Écrire le dialogue</translation>
    </message>
    <message>
        <source>Edit format</source>
        <translation>Modifier le format</translation>
    </message>
    <message>
        <source>Edit generation</source>
        <translation>Modifier la génération</translation>
    </message>
    <message>
        <source>Edit look</source>
        <translation>Modifier le look</translation>
    </message>
    <message>
        <source>Edit marker</source>
        <translation>Modifier le repère</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>Écrire les notes</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Écrire le prompt</translation>
    </message>
    <message>
        <source>Edit rights</source>
        <translation>Modifier les droits</translation>
    </message>
    <message>
        <source>Edit scene</source>
        <translation>Modifier la scène</translation>
    </message>
    <message>
        <source>Edit shots</source>
        <translation>Modifier des plans</translation>
    </message>
    <message>
        <source>Edit sound</source>
        <translation>Écrire le son</translation>
    </message>
    <message>
        <source>Edit state changes</source>
        <translation>Modifier les changements d’état</translation>
    </message>
    <message>
        <source>Edit supers</source>
        <translation>Modifier les titres incrustés</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Modifier les étiquettes</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Edit what to avoid</source>
        <translation>Écrire ce qu’il faut éviter</translation>
    </message>
    <message>
        <source>Edit who is seen</source>
        <translation>Modifier qui est vu</translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation>Ajuster l’image</translation>
    </message>
    <message>
        <source>Freeze items</source>
        <translation>Figer des éléments</translation>
    </message>
    <message>
        <source>Go back to a version</source>
        <translation>Revenir à une version</translation>
    </message>
    <message>
        <source>Import shot list</source>
        <translation>Importer une liste de plans</translation>
    </message>
    <message>
        <source>Insert gap</source>
        <translation>Insérer un vide</translation>
    </message>
    <message>
        <source>Insert item</source>
        <translation>Insérer un élément</translation>
    </message>
    <message>
        <source>Join by a cut</source>
        <translation>Raccorder par une coupe</translation>
    </message>
    <message>
        <source>Lift items</source>
        <translation>Lever des éléments</translation>
    </message>
    <message>
        <source>Lock shot numbers</source>
        <translation>Verrouiller les numéros</translation>
    </message>
    <message>
        <source>Match colours</source>
        <translation>Accorder les couleurs</translation>
    </message>
    <message>
        <source>Match on a keyframe</source>
        <translation>Raccord sur une image clé</translation>
    </message>
    <message>
        <source>Merge scenes</source>
        <translation>Fusionner des scènes</translation>
    </message>
    <message>
        <source>Merge shots</source>
        <translation>Fusionner des plans</translation>
    </message>
    <message>
        <source>Mirror shot</source>
        <translation>Retourner le plan</translation>
    </message>
    <message>
        <source>Move items</source>
        <translation>Déplacer des éléments</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>Déplacer la scène</translation>
    </message>
    <message>
        <source>Move shots</source>
        <translation>Déplacer des plans</translation>
    </message>
    <message>
        <source>Mute items</source>
        <translation>Couper le son d’éléments</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Coller les attributs</translation>
    </message>
    <message>
        <source>Paste shots</source>
        <translation>Coller des plans</translation>
    </message>
    <message>
        <source>Play shot again</source>
        <translation>Rejouer le plan</translation>
    </message>
    <message>
        <source>Play shots again</source>
        <translation>Rejouer des plans</translation>
    </message>
    <message>
        <source>Reframe item</source>
        <translation>Recadrer l’élément</translation>
    </message>
    <message>
        <source>Remove audio track</source>
        <translation>Retirer la piste audio</translation>
    </message>
    <message>
        <source>Remove beat</source>
        <translation>Retirer la partie</translation>
    </message>
    <message>
        <source>Remove custom field</source>
        <translation>Retirer une colonne</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>Retirer un document</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Retirer un fichier</translation>
    </message>
    <message>
        <source>Remove format</source>
        <translation>Retirer le format</translation>
    </message>
    <message>
        <source>Remove from the bible</source>
        <translation>Retirer de la bible</translation>
    </message>
    <message>
        <source>Remove items</source>
        <translation>Retirer des éléments</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Retirer le repère</translation>
    </message>
    <message>
        <source>Remove reference</source>
        <translation>Retirer la référence</translation>
    </message>
    <message>
        <source>Remove scene</source>
        <translation>Retirer la scène</translation>
    </message>
    <message>
        <source>Remove sequence</source>
        <translation>Retirer la séquence</translation>
    </message>
    <message>
        <source>Remove shots</source>
        <translation>Retirer des plans</translation>
    </message>
    <message>
        <source>Remove sketch</source>
        <translation>Retirer le croquis</translation>
    </message>
    <message>
        <source>Remove sound</source>
        <translation>Retirer le son</translation>
    </message>
    <message>
        <source>Rename board</source>
        <translation>Renommer le tableau</translation>
    </message>
    <message>
        <source>Rename file</source>
        <translation>Renommer le fichier</translation>
    </message>
    <message>
        <source>Rename in the bible</source>
        <translation>Renommer dans la bible</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>Renommer la scène</translation>
    </message>
    <message>
        <source>Rename sequence</source>
        <translation>Renommer la séquence</translation>
    </message>
    <message>
        <source>Rename shot</source>
        <translation>Renommer le plan</translation>
    </message>
    <message>
        <source>Replace item</source>
        <translation>Remplacer l’élément</translation>
    </message>
    <message>
        <source>Reverse items</source>
        <translation>Inverser des éléments</translation>
    </message>
    <message>
        <source>Roll cut</source>
        <translation>Rouler la coupe</translation>
    </message>
    <message>
        <source>Scratch voice</source>
        <translation>Voix témoin</translation>
    </message>
    <message>
        <source>Set angle</source>
        <translation>Choisir l’angle</translation>
    </message>
    <message>
        <source>Set beat</source>
        <translation>Choisir la partie</translation>
    </message>
    <message>
        <source>Set camera move</source>
        <translation>Choisir le mouvement de caméra</translation>
    </message>
    <message>
        <source>Set colour</source>
        <translation>Choisir la couleur</translation>
    </message>
    <message>
        <source>Set duration</source>
        <translation>Choisir la durée</translation>
    </message>
    <message>
        <source>Set fades</source>
        <translation>Régler les fondus</translation>
    </message>
    <message>
        <source>Set focus</source>
        <translation>Choisir le point d’intérêt</translation>
    </message>
    <message>
        <source>Set gain</source>
        <translation>Régler le gain</translation>
    </message>
    <message>
        <source>Set grade</source>
        <translation>Régler l’étalonnage</translation>
    </message>
    <message>
        <source>Set lens</source>
        <translation>Choisir la focale</translation>
    </message>
    <message>
        <source>Set location</source>
        <translation>Choisir le lieu</translation>
    </message>
    <message>
        <source>Set panel</source>
        <translation>Choisir la vignette</translation>
    </message>
    <message>
        <source>Set shot size</source>
        <translation>Choisir la valeur de plan</translation>
    </message>
    <message>
        <source>Set sound edges</source>
        <translation>Régler les bords du son</translation>
    </message>
    <message>
        <source>Set source</source>
        <translation>Choisir la source</translation>
    </message>
    <message>
        <source>Set speed</source>
        <translation>Régler la vitesse</translation>
    </message>
    <message>
        <source>Set strength of match</source>
        <translation>Régler la force de l’accord</translation>
    </message>
    <message>
        <source>Set target length</source>
        <translation>Choisir la longueur visée</translation>
    </message>
    <message>
        <source>Set transition</source>
        <translation>Choisir la transition</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Croquis</translation>
    </message>
    <message>
        <source>Slip item</source>
        <translation>Glisser l’élément</translation>
    </message>
    <message>
        <source>Snap cuts to beats</source>
        <translation>Aimanter les coupes aux temps</translation>
    </message>
    <message>
        <source>Split item</source>
        <translation>Scinder l’élément</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>Scinder la scène</translation>
    </message>
    <message>
        <source>Split shot</source>
        <translation>Scinder le plan</translation>
    </message>
    <message>
        <source>Split shots</source>
        <translation>Scinder des plans</translation>
    </message>
    <message>
        <source>Step light</source>
        <translation>Corriger la lumière</translation>
    </message>
    <message>
        <source>Suggest beats</source>
        <translation>Proposer des temps</translation>
    </message>
    <message>
        <source>Switch items on or off</source>
        <translation>Activer ou non des éléments</translation>
    </message>
    <message>
        <source>Switch rule</source>
        <translation>Activer ou non la règle</translation>
    </message>
    <message>
        <source>Switch shots on or off</source>
        <translation>Activer ou non des plans</translation>
    </message>
    <message>
        <source>Take waiver back</source>
        <translation>Reprendre la dispense</translation>
    </message>
    <message>
        <source>Trim item</source>
        <translation>Rogner l’élément</translation>
    </message>
    <message>
        <source>Trim to the best pair</source>
        <translation>Rogner à la meilleure paire</translation>
    </message>
    <message>
        <source>Unlock shot numbers</source>
        <translation>Déverrouiller les numéros</translation>
    </message>
    <message>
        <source>Waive finding</source>
        <translation>Admettre l’alerte</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Scroll the strip</source>
        <translation>Faire défiler la bande</translation>
    </message>
    <message>
        <source>Timing strip</source>
        <translation>Bande de montage</translation>
    </message>
</context>
<context>
    <name>SubjectRow</name>
    <message>
        <source>Anywhere</source>
        <translation>N’importe où</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Regarde</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Posture</translation>
    </message>
    <message>
        <source>Travels</source>
        <translation>Se déplace</translation>
    </message>
    <message>
        <source>{name}: looks</source>
        <translation>{name} : regarde</translation>
    </message>
    <message>
        <source>{name}: posture</source>
        <translation>{name} : posture</translation>
    </message>
    <message>
        <source>{name}: side of the frame</source>
        <translation>{name} : côté du cadre</translation>
    </message>
    <message>
        <source>{name}: travels</source>
        <translation>{name} : se déplace</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Palette: {colours}</source>
        <translation>Palette : {colours}</translation>
    </message>
</context>
<context>
    <name>TakeCommands</name>
    <message>
        <source>Import a take</source>
        <translation>Importer une prise</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.webm *.mkv *.avi);;All files (*)</source>
        <translation>Vidéos (*.mp4 *.mov *.m4v *.webm *.mkv *.avi);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>{file} is a take now: {frames} frames.</source>
        <translation>{file} est maintenant une prise : {frames} images.</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message numerus="yes">
        <source>%n put away</source>
        <translation>
            <numerusform>%n rangée</numerusform>
            <numerusform>%n rangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n étoile</numerusform>
            <numerusform>%n étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Hide put away</source>
        <translation>Cacher les prises rangées</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>No longer accept</source>
        <translation>Ne plus accepter</translation>
    </message>
    <message>
        <source>None yet: generate the shot, or import a file.</source>
        <translation>Aucune encore : générez le plan, ou importez un fichier.</translation>
    </message>
    <message>
        <source>Note on this take</source>
        <translation>Note sur cette prise</translation>
    </message>
    <message>
        <source>Play this take; the pointer leafs through it, Ctrl marks it to compare</source>
        <translation>Jouer cette prise ; le pointeur la feuillette, Ctrl la marque pour comparer</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Montrer le fichier</translation>
    </message>
    <message>
        <source>Take {number}</source>
        <translation>Prise {number}</translation>
    </message>
    <message>
        <source>Take {number} {grade}, {accepted}</source>
        <translation>Prise {number} {grade}, {accepted}</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>non acceptée</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a server that speaks /v1/videos</source>
        <translation>Ajouter un serveur qui parle /v1/videos</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Asking {target}…</source>
        <translation>Question à {target}…</translation>
    </message>
    <message>
        <source>Draws panels on this computer: offline, free, needs no key.</source>
        <translation>Dessine les vignettes sur cet ordinateur : hors ligne, gratuit, sans clé.</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Garder la clé</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Paste the key here; it is never shown again</source>
        <translation>Collez la clé ici ; elle n’est plus jamais montrée</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>{server}
Model: {model}
Key: {key}</source>
        <translation>{server}
Modèle : {model}
Clé : {key}</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>A teaser by beats: hook, escalation, title, button.</source>
        <translation>Un teaser par parties : accroche, montée, titre, chute.</translation>
    </message>
    <message>
        <source>A walk through a place, door by door, in one unbroken movement.</source>
        <translation>Une marche à travers un lieu, porte après porte, d’un seul mouvement.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vierge</translation>
    </message>
    <message>
        <source>Fifteen seconds for a telephone: the hook comes first.</source>
        <translation>Quinze secondes pour un téléphone : l’accroche vient d’abord.</translation>
    </message>
    <message>
        <source>Hook, setup, escalation, montage, title, button.</source>
        <translation>Accroche, exposition, montée, montage, titre, chute.</translation>
    </message>
    <message>
        <source>Need, product, proof, call to action.</source>
        <translation>Besoin, produit, preuve, appel à l’action.</translation>
    </message>
    <message>
        <source>Need, product, three proofs, call to action.</source>
        <translation>Besoin, produit, trois preuves, appel à l’action.</translation>
    </message>
    <message>
        <source>One empty scene.</source>
        <translation>Une scène vide.</translation>
    </message>
    <message>
        <source>Product ad, 15 s</source>
        <translation>Pub produit, 15 s</translation>
    </message>
    <message>
        <source>Product ad, 30 s</source>
        <translation>Pub produit, 30 s</translation>
    </message>
    <message>
        <source>Room for two turns between hook and title.</source>
        <translation>De la place pour deux tournants entre accroche et titre.</translation>
    </message>
    <message>
        <source>The full trailer: three acts, montage, title, button.</source>
        <translation>La bande-annonce entière : trois actes, montage, titre, chute.</translation>
    </message>
    <message>
        <source>Trailer, 150 s</source>
        <translation>Bande-annonce, 150 s</translation>
    </message>
    <message>
        <source>Trailer, 30 s</source>
        <translation>Bande-annonce, 30 s</translation>
    </message>
    <message>
        <source>Trailer, 60 s</source>
        <translation>Bande-annonce, 60 s</translation>
    </message>
    <message>
        <source>Trailer, 90 s</source>
        <translation>Bande-annonce, 90 s</translation>
    </message>
    <message>
        <source>Vertical teaser</source>
        <translation>Teaser vertical</translation>
    </message>
    <message>
        <source>Virtual tour</source>
        <translation>Visite virtuelle</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Beat</source>
        <translation>Temps fort</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>away</source>
        <translation>s’éloigne</translation>
    </message>
    <message>
        <source>back in the story</source>
        <translation>retour dans l’histoire</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>première fois</translation>
    </message>
    <message>
        <source>from {side}</source>
        <translation>de {side}</translation>
    </message>
    <message>
        <source>towards</source>
        <translation>s’approche</translation>
    </message>
</context>
<context>
    <name>ThreadCanvas</name>
    <message>
        <source>Nothing plays yet. Shots of the film stand here side by side.</source>
        <translation>Rien ne joue encore. Les plans du film se tiennent ici côte à côte.</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
</context>
<context>
    <name>ThreadCommands</name>
    <message numerus="yes">
        <source>%n piece(s) could not be measured.</source>
        <translation>
            <numerusform>%n élément n’a pas pu être mesuré.</numerusform>
            <numerusform>%n éléments n’ont pas pu être mesurés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure the film</source>
        <translation>Mesurer le film</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Enregistrer en image</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} enregistré.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Arrêter la mesure</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n admis</numerusform>
            <numerusform>%n admis</numerusform>
        </translation>
    </message>
    <message>
        <source>All as wide</source>
        <translation>Tous de même largeur</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Film order</source>
        <translation>Ordre du film</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Enregistrer en image…</translation>
    </message>
    <message>
        <source>Story order</source>
        <translation>Ordre du récit</translation>
    </message>
    <message>
        <source>To scale</source>
        <translation>À l’échelle</translation>
    </message>
    <message>
        <source>Width of shots</source>
        <translation>Largeur des plans</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Where the film stands. Type 3:04, 304, 2.5s or +10 to go there</source>
        <translation>Où en est le film. Écrivez 3:04, 304, 2.5s ou +10 pour y aller</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source> The same shots online would cost about {price}.</source>
        <translation> Les mêmes plans en ligne coûteraient environ {price}.</translation>
    </message>
    <message>
        <source>About {price} at {target}. You are asked before anything is sent.</source>
        <translation>Environ {price} chez {target}. On vous demande avant tout envoi.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Draft as {model}</source>
        <translation>Brouillon comme {model}</translation>
    </message>
    <message>
        <source>Drawn on this computer, offline and free.</source>
        <translation>Dessiné sur cet ordinateur, hors ligne et gratuit.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Free · {spent} spent</source>
        <translation>Gratuit · {spent} dépensé</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n missing</source>
        <translation>
            <numerusform>Générer %n manquant</numerusform>
            <numerusform>Générer %n manquants</numerusform>
        </translation>
    </message>
    <message>
        <source>Made by {model}</source>
        <translation>Fait par {model}</translation>
    </message>
    <message>
        <source>Make a film of the board</source>
        <translation>Faire un film du tableau</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Croquis</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>What this board may cost</source>
        <translation>Ce que ce tableau peut coûter</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>sans plafond</translation>
    </message>
    <message>
        <source>{spent} spent · {cap}</source>
        <translation>{spent} dépensé · {cap}</translation>
    </message>
    <message>
        <source>≈ {estimate} of {cap} cap</source>
        <translation>≈ {estimate} sur {cap}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Half of the items last between these two lengths</source>
        <translation>La moitié des éléments durent entre ces deux longueurs</translation>
    </message>
    <message>
        <source>median {median} s ({low}–{high})</source>
        <translation>médiane {median} s ({low}–{high})</translation>
    </message>
    <message>
        <source>of {timecode}</source>
        <translation>de {timecode}</translation>
    </message>
    <message>
        <source>total {total} s</source>
        <translation>total {total} s</translation>
    </message>
    <message>
        <source>{total} of {target} s, {over} left</source>
        <translation>{total} sur {target} s, reste {over}</translation>
    </message>
    <message>
        <source>{total} of {target} s, {over} over</source>
        <translation>{total} sur {target} s, {over} en trop</translation>
    </message>
    <message>
        <source>{total} s, as wanted</source>
        <translation>{total} s, comme voulu</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a version to see what changed since.</source>
        <translation>Choisissez une version pour voir ce qui a changé depuis.</translation>
    </message>
    <message>
        <source>Client review</source>
        <translation>Relecture client</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Garder cette version</translation>
    </message>
    <message>
        <source>Keep this version…</source>
        <translation>Garder cette version…</translation>
    </message>
    <message>
        <source>Kept as {name}; it stays for ever.</source>
        <translation>Gardée sous {name} ; elle reste pour toujours.</translation>
    </message>
    <message>
        <source>None kept yet. One is kept every five minutes while you work.</source>
        <translation>Aucune encore. Une version est gardée toutes les cinq minutes de travail.</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>Open as a copy…</source>
        <translation>Ouvrir une copie…</translation>
    </message>
    <message>
        <source>Open the version as a copy</source>
        <translation>Ouvrir la version comme copie</translation>
    </message>
    <message>
        <source>The change before</source>
        <translation>Le changement précédent</translation>
    </message>
    <message>
        <source>The next change</source>
        <translation>Le changement suivant</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>À quoi sert-elle ?</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>avant</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>CU</source>
        <translation>GP</translation>
    </message>
    <message>
        <source>ECU</source>
        <translation>TGP</translation>
    </message>
    <message>
        <source>ELS</source>
        <translation>PG</translation>
    </message>
    <message>
        <source>LS</source>
        <translation>PE</translation>
    </message>
    <message>
        <source>MCU</source>
        <translation>PR</translation>
    </message>
    <message>
        <source>MLS</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>PM</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>après-midi</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>away from camera</source>
        <translation>de dos à la caméra</translation>
    </message>
    <message>
        <source>back</source>
        <translation>fond</translation>
    </message>
    <message>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>burn</source>
        <translation>brûlure</translation>
    </message>
    <message>
        <source>button</source>
        <translation>chute</translation>
    </message>
    <message>
        <source>call to action</source>
        <translation>appel à l’action</translation>
    </message>
    <message>
        <source>card</source>
        <translation>carton</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>centre</translation>
    </message>
    <message>
        <source>character</source>
        <translation>personnage</translation>
    </message>
    <message>
        <source>check</source>
        <translation>case</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>cloudy</source>
        <translation>nuageux</translation>
    </message>
    <message>
        <source>composition</source>
        <translation>composition</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>état</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>contraste</translation>
    </message>
    <message>
        <source>crane down</source>
        <translation>grue bas</translation>
    </message>
    <message>
        <source>crane up</source>
        <translation>grue haut</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>recadrer</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>damage</source>
        <translation>dommage</translation>
    </message>
    <message>
        <source>dawn</source>
        <translation>aube</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profondeur</translation>
    </message>
    <message>
        <source>dip</source>
        <translation>fondu au noir</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>fondu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>down</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>dérive</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>crépuscule</translation>
    </message>
    <message>
        <source>dutch</source>
        <translation>penché</translation>
    </message>
    <message>
        <source>ease</source>
        <translation>doux</translation>
    </message>
    <message>
        <source>ease in</source>
        <translation>départ doux</translation>
    </message>
    <message>
        <source>ease out</source>
        <translation>arrivée douce</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>effets</translation>
    </message>
    <message>
        <source>end card</source>
        <translation>carton de fin</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>montée</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>exposition</translation>
    </message>
    <message>
        <source>eye level</source>
        <translation>à hauteur d’yeux</translation>
    </message>
    <message>
        <source>face</source>
        <translation>visage</translation>
    </message>
    <message>
        <source>fade</source>
        <translation>fondu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>first_frame</source>
        <translation>première image</translation>
    </message>
    <message>
        <source>flicker</source>
        <translation>scintillement</translation>
    </message>
    <message>
        <source>fog</source>
        <translation>brouillard</translation>
    </message>
    <message>
        <source>fore</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>frame match</source>
        <translation>raccord d’image</translation>
    </message>
    <message>
        <source>framing shift</source>
        <translation>décalage du cadre</translation>
    </message>
    <message>
        <source>framing size</source>
        <translation>taille du cadre</translation>
    </message>
    <message>
        <source>freeze</source>
        <translation>arrêt sur image</translation>
    </message>
    <message>
        <source>grain</source>
        <translation>grain</translation>
    </message>
    <message>
        <source>hair</source>
        <translation>cheveux</translation>
    </message>
    <message>
        <source>handheld</source>
        <translation>à l’épaule</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>hidden cut</source>
        <translation>coupe cachée</translation>
    </message>
    <message>
        <source>high</source>
        <translation>plongée</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>accroche</translation>
    </message>
    <message>
        <source>hue</source>
        <translation>teinte</translation>
    </message>
    <message>
        <source>last_frame</source>
        <translation>dernière image</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>letterbox</source>
        <translation>bandes noires</translation>
    </message>
    <message>
        <source>light</source>
        <translation>lumière</translation>
    </message>
    <message>
        <source>light from</source>
        <translation>lumière de</translation>
    </message>
    <message>
        <source>light quality</source>
        <translation>qualité de lumière</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>ressemblance</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>location</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>look</source>
        <translation>look</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>regarde</translation>
    </message>
    <message>
        <source>lost time</source>
        <translation>temps perdu</translation>
    </message>
    <message>
        <source>low</source>
        <translation>contre-plongée</translation>
    </message>
    <message>
        <source>lower third</source>
        <translation>bandeau</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>marques</translation>
    </message>
    <message>
        <source>mid</source>
        <translation>milieu</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>en miroir</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>sans prise</translation>
    </message>
    <message>
        <source>montage</source>
        <translation>montage</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>matin</translation>
    </message>
    <message>
        <source>motion step</source>
        <translation>saut de mouvement</translation>
    </message>
    <message>
        <source>motion turn</source>
        <translation>sens du mouvement</translation>
    </message>
    <message>
        <source>music</source>
        <translation>musique</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nuit</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>off screen</source>
        <translation>hors champ</translation>
    </message>
    <message>
        <source>over shoulder</source>
        <translation>par-dessus l’épaule</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>zénithal</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>détenteur</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>palette</translation>
    </message>
    <message>
        <source>pan left</source>
        <translation>pano gauche</translation>
    </message>
    <message>
        <source>pan right</source>
        <translation>pano droite</translation>
    </message>
    <message>
        <source>patches</source>
        <translation>zones</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>simple</translation>
    </message>
    <message>
        <source>point of view</source>
        <translation>vue subjective</translation>
    </message>
    <message>
        <source>posture</source>
        <translation>posture</translation>
    </message>
    <message>
        <source>present</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>prop</source>
        <translation>accessoire</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>recul</translation>
    </message>
    <message>
        <source>push</source>
        <translation>avancée</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>pluie</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>rise</source>
        <translation>montée</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>saturation</source>
        <translation>saturation</translation>
    </message>
    <message>
        <source>scene letter</source>
        <translation>scène et lettre</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>témoin</translation>
    </message>
    <message>
        <source>setup</source>
        <translation>exposition</translation>
    </message>
    <message>
        <source>short</source>
        <translation>trop court</translation>
    </message>
    <message>
        <source>side</source>
        <translation>côté</translation>
    </message>
    <message>
        <source>slide</source>
        <translation>glissement</translation>
    </message>
    <message>
        <source>slide left</source>
        <translation>glissement gauche</translation>
    </message>
    <message>
        <source>slide right</source>
        <translation>glissement droite</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>neige</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>dit</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>static</source>
        <translation>fixe</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>tempête</translation>
    </message>
    <message>
        <source>super</source>
        <translation>incrustation</translation>
    </message>
    <message>
        <source>tens</source>
        <translation>dizaines</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>text in picture</source>
        <translation>texte dans l’image</translation>
    </message>
    <message>
        <source>tilt down</source>
        <translation>tilt bas</translation>
    </message>
    <message>
        <source>tilt up</source>
        <translation>tilt haut</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>moment du jour</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>towards camera</source>
        <translation>vers la caméra</translation>
    </message>
    <message>
        <source>track left</source>
        <translation>travelling gauche</translation>
    </message>
    <message>
        <source>track right</source>
        <translation>travelling droite</translation>
    </message>
    <message>
        <source>travels</source>
        <translation>se déplace</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>up</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>voice over</source>
        <translation>voix off</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <translation>costume</translation>
    </message>
    <message>
        <source>wardrobe colour</source>
        <translation>couleur du costume</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>chaleur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>whip</source>
        <translation>filé</translation>
    </message>
    <message>
        <source>white balance</source>
        <translation>balance des blancs</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>vent</translation>
    </message>
    <message>
        <source>wipe</source>
        <translation>volet</translation>
    </message>
    <message>
        <source>worm&apos;s eye</source>
        <translation>ras du sol</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>zoom in</source>
        <translation>zoom avant</translation>
    </message>
    <message>
        <source>zoom out</source>
        <translation>zoom arrière</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Recording… press V again to stop.</source>
        <translation>Enregistrement… V à nouveau pour arrêter.</translation>
    </message>
    <message>
        <source>The voice lies on the scratch track, where the shot begins.</source>
        <translation>La voix est sur la piste témoin, au début du plan.</translation>
    </message>
</context>
<context>
    <name>WalkThrough</name>
    <message>
        <source>There are no shots yet.</source>
        <translation>Il n’y a pas encore de plans.</translation>
    </message>
    <message>
        <source>Walk through the board</source>
        <translation>Parcourir le tableau</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>&lt; $0.01</source>
        <translation>&lt; 0,01 $</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effets</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Generating {}&#x202f;%</source>
        <translation>Génération {} %</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>No music yet: drop a sound file here</source>
        <translation>Pas encore de musique : déposez un fichier son ici</translation>
    </message>
    <message>
        <source>No take</source>
        <translation>Aucune prise</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>Témoin</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Take {index} of {count}</source>
        <translation>Prise {index} sur {count}</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importée</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>rangée</translation>
    </message>
    <message>
        <source>{seconds} s ({frames} frames)</source>
        <translation>{seconds} s ({frames} images)</translation>
    </message>
</context>
<context>
    <name>WordsGroup</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Éviter</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>MARA: Not tonight.</source>
        <translation>MARA : Pas ce soir.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>{model} has no negative prompt; this is said as a sentence.</source>
        <translation>{model} n’a pas de prompt négatif ; cela est dit en une phrase.</translation>
    </message>
    <message>
        <source>{model} makes no sound.</source>
        <translation>{model} ne fait pas de son.</translation>
    </message>
</context>
</TS>
