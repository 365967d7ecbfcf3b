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
        <source>Add a shot at the end of this scene</source>
        <translation>Ajouter un plan à la fin de cette scène</translation>
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
        <source>Backwards</source>
        <translation>À l’envers</translation>
    </message>
    <message>
        <source>Begin a scene here</source>
        <translation>Commencer une scène ici</translation>
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
        <source>Choose how fast this item plays</source>
        <translation>Choisir la vitesse de cet élément</translation>
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
        <source>Delete scene</source>
        <translation>Supprimer la scène</translation>
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
        <source>Board settings…</source>
        <translation>Réglages du tableau…</translation>
    </message>
    <message>
        <source>Add a script&apos;s scenes and shots, word for word</source>
        <translation>Ajouter les scènes et les plans d’un scénario, mot pour mot</translation>
    </message>
    <message>
        <source>Add the shots of a CSV file, pictures too</source>
        <translation>Ajouter les plans d’un fichier CSV, images comprises</translation>
    </message>
    <message>
        <source>Break down a script…</source>
        <translation>Découper un scénario…</translation>
    </message>
    <message>
        <source>Bring an edit back…</source>
        <translation>Reprendre un montage…</translation>
    </message>
    <message>
        <source>Bring in a shot list…</source>
        <translation>Importer une liste de plans…</translation>
    </message>
    <message>
        <source>Export contact sheet…</source>
        <translation>Exporter la planche-contact…</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Exporter le film…</translation>
    </message>
    <message>
        <source>Export for several places…</source>
        <translation>Exporter pour plusieurs destinations…</translation>
    </message>
    <message>
        <source>Export shot list…</source>
        <translation>Exporter la liste des plans…</translation>
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
        <source>Fold all scenes</source>
        <translation>Replier toutes les scènes</translation>
    </message>
    <message>
        <source>Fold every scene away, or open them all</source>
        <translation>Replier toutes les scènes, ou les rouvrir</translation>
    </message>
    <message>
        <source>Fold scene</source>
        <translation>Replier la scène</translation>
    </message>
    <message>
        <source>Fold the evidence</source>
        <translation>Replier le détail de la coupe</translation>
    </message>
    <message>
        <source>Fold the evidence below the thread away, or show it</source>
        <translation>Replier le détail de la coupe sous le fil, ou le montrer</translation>
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
        <source>Hand to an editor…</source>
        <translation>Remettre au montage…</translation>
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
        <source>Hold still</source>
        <translation>Arrêt sur image</translation>
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
        <source>Hold the first frame of the chosen items, or let them play again</source>
        <translation>Tenir la première image des éléments choisis, ou les laisser jouer de nouveau</translation>
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
        <source>Lanes above</source>
        <translation>Pistes au-dessus</translation>
    </message>
    <message>
        <source>Lanes below</source>
        <translation>Pistes au-dessous</translation>
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
        <source>Let a new scene begin with the selected shot</source>
        <translation>Faire commencer une nouvelle scène au plan sélectionné</translation>
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
        <source>Let what costs money wait in the queue, or send it again</source>
        <translation>Laisser attendre dans la file ce qui coûte, ou l’envoyer de nouveau</translation>
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
        <source>Look at the templates and workflows it came with, and trust them</source>
        <translation>Examiner les modèles de prompt et workflows qui l’accompagnent, et leur faire confiance</translation>
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
        <source>Make one scene of this one and the next</source>
        <translation>Faire une seule scène de celle-ci et de la suivante</translation>
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
        <source>Merge with the next scene</source>
        <translation>Fusionner avec la scène suivante</translation>
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
        <source>Move the selected shots one place to the left</source>
        <translation>Déplacer les plans sélectionnés d’une place vers la gauche</translation>
    </message>
    <message>
        <source>Move the selected shots one place to the right</source>
        <translation>Déplacer les plans sélectionnés d’une place vers la droite</translation>
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
        <source>Move this scene before the one before</source>
        <translation>Déplacer cette scène avant la précédente</translation>
    </message>
    <message>
        <source>Move this scene behind the one after</source>
        <translation>Déplacer cette scène après la suivante</translation>
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
        <source>Mute item</source>
        <translation>Couper le son de l’élément</translation>
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
        <source>New shot in this scene</source>
        <translation>Nouveau plan dans cette scène</translation>
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
        <source>Paste cells</source>
        <translation>Coller des cellules</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet: a table with headings by its shots, other cells from the current one on</source>
        <translation>Coller les cellules d’un tableur : un tableau avec en-têtes selon ses plans, toute autre cellule à partir de la cellule courante</translation>
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
        <source>Play the chosen items backwards, or forwards again</source>
        <translation>Lire les éléments choisis à l’envers, ou de nouveau à l’endroit</translation>
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
        <source>Rename scene</source>
        <translation>Renommer la scène</translation>
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
        <source>Scene earlier</source>
        <translation>Scène plus tôt</translation>
    </message>
    <message>
        <source>Scene later</source>
        <translation>Scène plus tard</translation>
    </message>
    <message>
        <source>Scratch voice</source>
        <translation>Voix témoin</translation>
    </message>
    <message>
        <source>Scroll to the lanes of sound above those in sight</source>
        <translation>Faire défiler vers les pistes son situées au-dessus</translation>
    </message>
    <message>
        <source>Scroll to the lanes of sound below those in sight</source>
        <translation>Faire défiler vers les pistes son situées au-dessous</translation>
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
        <source>See what an editor&apos;s cut would change, and take it onto the board</source>
        <translation>Voir ce que changerait le montage d’un monteur, puis le reporter sur le tableau</translation>
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
        <source>Show what was spent by target, model and scene, and what of it is kept</source>
        <translation>Montrer ce qui a été dépensé par cible, modèle et scène, et ce qui en est gardé</translation>
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
        <source>Speed…</source>
        <translation>Vitesse…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Stand still; held down, J and L go slowly</source>
        <translation>S’arrêter&#x202f;; touche maintenue, J et L vont lentement</translation>
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
        <source>Switch the own sound of the chosen items off, or on again</source>
        <translation>Couper le son propre des éléments choisis, ou le rétablir</translation>
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
        <source>Take out what is held of the sound, else the chosen items, and close up</source>
        <translation>Retirer le son tenu, sinon les éléments choisis, et resserrer</translation>
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
        <source>Take this scene and its shots out of the story</source>
        <translation>Retirer cette scène et ses plans de l’histoire</translation>
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
        <source>Title, shape, rate, target length and numbering of this board</source>
        <translation>Titre, format, cadence, durée visée et numérotation de ce tableau</translation>
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
        <source>What it has cost…</source>
        <translation>Ce que cela a coûté…</translation>
    </message>
    <message>
        <source>What this project brings…</source>
        <translation>Ce qu’apporte ce projet…</translation>
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
        <source>Work offline or online</source>
        <translation>Travailler hors ligne ou en ligne</translation>
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
        <source>Write over the heading of this scene</source>
        <translation>Réécrire l’intitulé de cette scène</translation>
    </message>
    <message>
        <source>Write takes and timelines for Resolve, Premiere, Final Cut and Avid</source>
        <translation>Écrire les prises et les timelines pour Resolve, Premiere, Final Cut et Avid</translation>
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
    <name>BoardDialog</name>
    <message>
        <source>Another rate converts every length and mark. Another shape leaves takes as they are: they are cropped, or asked for anew where you generate again.</source>
        <translation>Une autre cadence convertit toutes les durées et tous les repères. Un autre format laisse les prises telles quelles : elles sont recadrées, ou redemandées si vous générez de nouveau.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Logline</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numérotation</translation>
    </message>
    <message>
        <source>Numbering of shots</source>
        <translation>Numérotation des plans</translation>
    </message>
    <message>
        <source>Numbers are locked: inserts get suffixes</source>
        <translation>Numéros verrouillés : les ajouts reçoivent des suffixes</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Target length in seconds</source>
        <translation>Durée visée en secondes</translation>
    </message>
    <message>
        <source>Target length, s</source>
        <translation>Durée visée, s</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>toute durée</translation>
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
        <source>No scenes yet. Press N for the first shot, or drop a script, pictures or clips here.</source>
        <translation>Aucune scène pour l’instant. Appuyez sur N pour un premier plan, ou déposez ici un scénario, des images ou des clips.</translation>
    </message>
    <message>
        <source>No shots yet. Press N to add one.</source>
        <translation>Pas encore de plan. N en ajoute un.</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message numerus="yes">
        <source>%n shot(s) from {name}.</source>
        <translation>
            <numerusform>%n plan de {name}.</numerusform>
            <numerusform>%n plans de {name}.</numerusform>
        </translation>
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
        <source>{name} is in some of the shots</source>
        <translation>{name} est dans certains des plans</translation>
    </message>
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
    <name>Colours</name>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Bleu canard</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
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
        <source>As the board</source>
        <translation>Comme le tableau</translation>
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
        <source>Continue from {number}</source>
        <translation>Suite du plan {number}</translation>
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
        <source>Match on {name}</source>
        <translation>Raccord sur {name}</translation>
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
    <message>
        <source>{name} is not set up on this computer.</source>
        <translation>{name} n’est pas configuré sur cet ordinateur.</translation>
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
    <message>
        <source>Reading the frames…</source>
        <translation>Lecture des images…</translation>
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
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Break down a script</source>
        <translation>Découper un scénario</translation>
    </message>
    <message>
        <source>Bring an edit back</source>
        <translation>Reprendre un montage</translation>
    </message>
    <message>
        <source>Bring in a shot list</source>
        <translation>Importer une liste de plans</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Confirm the cost</source>
        <translation>Confirmer le coût</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Rapport d’incident</translation>
    </message>
    <message>
        <source>Cut (*.otio *.xml *.edl)</source>
        <translation>Montage (*.otio *.xml *.edl)</translation>
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
        <source>Hand to an editor: a new folder</source>
        <translation>Remettre au montage : un nouveau dossier</translation>
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
        <source>Script (*.txt *.md *.fountain *.spmd *.fdx)</source>
        <translation>Scénario (*.txt *.md *.fountain *.spmd *.fdx)</translation>
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
        <source>Table (*.csv *.tsv)</source>
        <translation>Tableau (*.csv *.tsv)</translation>
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
    <name>EditPreview</name>
    <message numerus="yes">
        <source>%n frame(s) of transition</source>
        <translation>
            <numerusform>%n image de transition</numerusform>
            <numerusform>%n images de transition</numerusform>
        </translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>Autre prise</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>As the editor has it</source>
        <translation>Chez le monteur</translation>
    </message>
    <message>
        <source>Bring an edit back</source>
        <translation>Reprendre un montage</translation>
    </message>
    <message>
        <source>Bring it onto the board</source>
        <translation>Reporter sur le tableau</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Leave the board as it is</source>
        <translation>Laisser le tableau tel quel</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Not of this film</source>
        <translation>Étranger au film</translation>
    </message>
    <message>
        <source>Plays once more</source>
        <translation>Rejoué</translation>
    </message>
    <message>
        <source>Retimed</source>
        <translation>Durée changée</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>The film is {was} long and would be {now}. Takes stay as they are; undo takes it all back.</source>
        <translation>Le film dure {was} et durerait {now}. Les prises restent telles quelles&#xa0;; annuler revient sur tout.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What {name} changes</source>
        <translation>Ce que change {name}</translation>
    </message>
    <message>
        <source>a gap of {length}</source>
        <translation>un vide de {length}</translation>
    </message>
    <message>
        <source>backwards</source>
        <translation>à l’envers</translation>
    </message>
    <message>
        <source>held</source>
        <translation>figé</translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation>place {place}</translation>
    </message>
    <message>
        <source>take {number}</source>
        <translation>prise {number}</translation>
    </message>
    <message>
        <source>{length} from frame {frame}</source>
        <translation>{length} depuis l’image {frame}</translation>
    </message>
    <message>
        <source>{percent}&#xa0;%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
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
    <name>Elsewhere</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (et %n autre)</numerusform>
            <numerusform> (et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program changed the board on disk; what it wrote is shown now.</source>
        <translation>Un autre programme a modifié le tableau sur le disque ; c’est sa version qui s’affiche maintenant.</translation>
    </message>
    <message>
        <source>Another program changed the board while it was open here. What you see was saved; what the other wrote is kept among the versions.</source>
        <translation>Un autre programme a modifié le tableau alors qu’il était ouvert ici. Ce que vous voyez a été enregistré ; ce que l’autre a écrit est gardé parmi les versions.</translation>
    </message>
    <message>
        <source>Another program replaced the project&apos;s journal. Nothing more is generated or noted down here until the project is opened again.</source>
        <translation>Un autre programme a remplacé le journal du projet. Plus rien n’est généré ni noté ici tant que le projet n’est pas rouvert.</translation>
    </message>
    <message>
        <source>Another program took board.json away; it was written again.</source>
        <translation>Un autre programme a retiré board.json ; le fichier a été réécrit.</translation>
    </message>
    <message>
        <source>Another program took the project&apos;s journal away. Nothing more is generated or noted down until it is put back and the project is opened again.</source>
        <translation>Un autre programme a retiré le journal du projet. Plus rien n’est généré ni noté tant qu’il n’est pas remis en place et le projet rouvert.</translation>
    </message>
    <message>
        <source>Another program took the project&apos;s journal away; it was written again. Nothing more is generated or noted down until the project is opened again.</source>
        <translation>Un autre programme a retiré le journal du projet ; il a été réécrit. Plus rien n’est généré ni noté tant que le projet n’est pas rouvert.</translation>
    </message>
    <message>
        <source>Another program wrote a board that cannot be shown: {why} What you see is kept; your next change replaces it on disk, and what the other wrote stays among the versions.</source>
        <translation>Un autre programme a écrit un tableau qui ne peut pas s’afficher : {why} Ce que vous voyez est gardé ; votre prochaine modification le remplacera sur le disque, et ce que l’autre a écrit restera parmi les versions.</translation>
    </message>
    <message>
        <source>Open the project again</source>
        <translation>Rouvrir le projet</translation>
    </message>
    <message>
        <source>Show the versions</source>
        <translation>Afficher les versions</translation>
    </message>
    <message>
        <source>The board is saved again.</source>
        <translation>Le tableau est de nouveau enregistré.</translation>
    </message>
    <message>
        <source>The take of shot {number}</source>
        <translation>La prise du plan {number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What was known here is kept in {name}.</source>
        <translation>Ce qui était connu ici est conservé dans {name}.</translation>
    </message>
    <message>
        <source>{name} has changed since it was received; restore it from a copy, or generate it anew.</source>
        <translation>Ce fichier a changé depuis sa réception&#x202f;: {name}. Restaurez-le depuis une copie, ou générez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is no longer in the project; copy it back, or generate or import it anew.</source>
        <translation>Ce fichier n’est plus dans le projet&#x202f;: {name}. Remettez-le à sa place, ou bien générez-le ou importez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} was touched since it was last checked; its bytes are checked when it is next used.</source>
        <translation>Ce fichier a été touché depuis sa dernière vérification&#x202f;: {name}. Ses octets seront vérifiés au prochain usage.</translation>
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
        <source>Make one with…</source>
        <translation>Réunir avec…</translation>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>low, dry</source>
        <translation>grave, sèche</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>autres noms</translation>
    </message>
    <message>
        <source>{gone} is {kept} everywhere now, and one of the other names of {kept}; undo parts them.</source>
        <translation>{gone} est désormais {kept} partout, et l’un des autres noms de {kept} ; Annuler les sépare.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is out of the bible and of %n shot(s); undo brings it back.</source>
        <translation>
            <numerusform>{name} est retiré de la bible et de %n plan ; Annuler le ramène.</numerusform>
            <numerusform>{name} est retiré de la bible et de %n plans ; Annuler le ramène.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} now speaks %n line(s) written for that name; undo takes this back.</source>
        <translation>
            <numerusform>{name} dit désormais %n réplique écrite sous ce nom&#xa0;; annuler la lui retire.</numerusform>
            <numerusform>{name} dit désormais %n répliques écrites sous ce nom&#xa0;; annuler les lui retire.</numerusform>
        </translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>nulle part encore</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>% of height or width</source>
        <translation>% de la hauteur ou de la largeur</translation>
    </message>
    <message>
        <source>% of width</source>
        <translation>% de la largeur</translation>
    </message>
    <message>
        <source>% of width/s</source>
        <translation>% de la largeur/s</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>de 0 à 1</translation>
    </message>
    <message>
        <source>HDR: measured as it looks once brought to BT.709</source>
        <translation>HDR : mesuré tel qu’il paraît une fois ramené au BT.709</translation>
    </message>
    <message>
        <source>L*</source>
        <translation>L*</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>a drawn panel may stand still</source>
        <translation>un panneau dessiné peut rester immobile</translation>
    </message>
    <message>
        <source>another place, time or light: a difference is no fault</source>
        <translation>autre lieu, autre heure ou autre lumière : une différence n’est pas une faute</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>codes</translation>
    </message>
    <message>
        <source>complaints</source>
        <translation>plaintes</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>first</source>
        <translation>première image</translation>
    </message>
    <message>
        <source>first frame</source>
        <translation>première image</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>images</translation>
    </message>
    <message>
        <source>gain in correlation</source>
        <translation>gain de corrélation</translation>
    </message>
    <message>
        <source>it is installed but does not work here</source>
        <translation>c’est installé mais ne fonctionne pas ici</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernière image</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>dernière image</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>milieu</translation>
    </message>
    <message>
        <source>mired</source>
        <translation>mired</translation>
    </message>
    <message>
        <source>needs dlib-bin and face-recognition-models, which are not installed</source>
        <translation>demande dlib-bin et face-recognition-models, qui ne sont pas installés</translation>
    </message>
    <message>
        <source>needs onnxruntime, which is not installed</source>
        <translation>demande onnxruntime, qui n’est pas installé</translation>
    </message>
    <message>
        <source>needs rapidocr and onnxruntime, which are not installed</source>
        <translation>demande rapidocr et onnxruntime, qui ne sont pas installés</translation>
    </message>
    <message>
        <source>no face of 60 pixels in both pictures</source>
        <translation>pas de visage de 60 pixels dans les deux images</translation>
    </message>
    <message>
        <source>no image network is named in the settings</source>
        <translation>aucun réseau d’images n’est indiqué dans les réglages</translation>
    </message>
    <message>
        <source>no steady rate: measured at its mean rate</source>
        <translation>cadence irrégulière : mesuré à sa cadence moyenne</translation>
    </message>
    <message>
        <source>nobody has measured it yet</source>
        <translation>personne ne l’a encore mesuré</translation>
    </message>
    <message>
        <source>nothing here reads text</source>
        <translation>rien ici ne lit le texte</translation>
    </message>
    <message>
        <source>nothing in the pictures is flat</source>
        <translation>rien n’est uni dans les images</translation>
    </message>
    <message>
        <source>one frame only: nothing can be said of motion, cuts or flicker</source>
        <translation>une seule image : rien à dire du mouvement, des coupes ou du scintillement</translation>
    </message>
    <message>
        <source>one of the pictures cannot be read</source>
        <translation>l’une des images est illisible</translation>
    </message>
    <message>
        <source>one of the pictures hardly moves, or moves in no one direction</source>
        <translation>l’une des images ne bouge guère, ou dans aucune direction précise</translation>
    </message>
    <message>
        <source>other clothes, place or light: a difference is no fault</source>
        <translation>autres vêtements, autre lieu ou autre lumière : une différence n’est pas une faute</translation>
    </message>
    <message>
        <source>outside of the part that plays</source>
        <translation>hors de la partie qui est jouée</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>diaphs</translation>
    </message>
    <message>
        <source>the box is too small</source>
        <translation>le cadre est trop petit</translation>
    </message>
    <message>
        <source>the image network is not where the settings say</source>
        <translation>le réseau d’images n’est pas là où le disent les réglages</translation>
    </message>
    <message>
        <source>the motion could not be followed</source>
        <translation>le mouvement n’a pas pu être suivi</translation>
    </message>
    <message>
        <source>the network gave nothing</source>
        <translation>le réseau n’a rien donné</translation>
    </message>
    <message>
        <source>the pictures are nearly grey, or do not show the same thing</source>
        <translation>les images sont presque grises, ou ne montrent pas la même chose</translation>
    </message>
    <message>
        <source>the pictures do not show the same thing</source>
        <translation>les images ne montrent pas la même chose</translation>
    </message>
    <message>
        <source>the reference picture cannot be read</source>
        <translation>l’image de référence est illisible</translation>
    </message>
    <message>
        <source>the take has too few frames</source>
        <translation>la prise a trop peu d’images</translation>
    </message>
    <message>
        <source>there are too few frames beside the join</source>
        <translation>il y a trop peu d’images de part et d’autre du raccord</translation>
    </message>
    <message>
        <source>too little in the pictures is grey</source>
        <translation>trop peu de gris dans les images</translation>
    </message>
    <message>
        <source>transparent parts were measured as black</source>
        <translation>les parties transparentes ont été mesurées comme du noir</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>là où il se tient</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>× usual change</source>
        <translation>× le changement habituel</translation>
    </message>
    <message>
        <source>ΔE</source>
        <translation>ΔE</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message numerus="yes">
        <source>%n beyond</source>
        <translation>
            <numerusform>%n au-delà</numerusform>
            <numerusform>%n au-delà</numerusform>
        </translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alterner</translation>
    </message>
    <message>
        <source>Fold the evidence away</source>
        <translation>Replier le détail de la coupe</translation>
    </message>
    <message>
        <source>Fold the evidence away, or show it</source>
        <translation>Replier le détail de la coupe, ou le montrer</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Inside {shot}</source>
        <translation>Dans {shot}</translation>
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
        <source>Measure the film first: what mends a cut follows from what is measured.</source>
        <translation>Mesurez d’abord le film : ce qui répare une coupe découle des mesures.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>No picture here</source>
        <translation>Pas d’image ici</translation>
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
        <source>Nothing was found at this cut.</source>
        <translation>Rien n’a été trouvé à cette coupe.</translation>
    </message>
    <message>
        <source>Show both pictures in turns in one place</source>
        <translation>Montrer les deux images tour à tour au même endroit</translation>
    </message>
    <message>
        <source>The chain from {shot}</source>
        <translation>La chaîne depuis {shot}</translation>
    </message>
    <message>
        <source>The cut {first} → {second}</source>
        <translation>La coupe {first} → {second}</translation>
    </message>
    <message>
        <source>The cut: whole picture</source>
        <translation>La coupe : image entière</translation>
    </message>
    <message>
        <source>The cut: {name}</source>
        <translation>La coupe : {name}</translation>
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
        <source>What is shown of the cut</source>
        <translation>Ce qui est montré de la coupe</translation>
    </message>
    <message>
        <source>Your limits come from what you approved on this board.</source>
        <translation>Vos limites viennent de ce que vous avez approuvé sur ce tableau.</translation>
    </message>
    <message>
        <source>{name} beside the best take, {shot}</source>
        <translation>{name} à côté de la meilleure prise, {shot}</translation>
    </message>
    <message>
        <source>{name} beside the reference</source>
        <translation>{name} à côté de la référence</translation>
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
        <source>frame {number}</source>
        <translation>image {number}</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>dernière image</translation>
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
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>A number</source>
        <translation>Un nombre</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change column</source>
        <translation>Modifier la colonne</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Nom de la colonne</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Nouvelle colonne</translation>
    </message>
    <message>
        <source>One of several words</source>
        <translation>Un mot parmi plusieurs</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Du texte</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>Ce que contient la colonne</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Words to choose from</source>
        <translation>Mots parmi lesquels choisir</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>comma between words</source>
        <translation>une virgule entre les mots</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>The shots differ; what you write goes into all of them</source>
        <translation>Les plans diffèrent ; ce que vous écrivez va dans chacun d’eux</translation>
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
        <translation>Trouver des plans : mots, personnages:mara, état:périmé, secondes:&gt;2, -mouvement:fixe</translation>
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
        <translation>Tous les mots doivent s’y trouver. champ:mot cherche dans un champ, champ:a,b l’un ou l’autre ; - devant exclut ; &quot;deux mots&quot; restent ensemble ; secondes:&gt;2 et focale:24..50 comparent ; avec:notes et sans:prise demandent ce qui est rempli.</translation>
    </message>
    <message>
        <source>has</source>
        <translation>avec</translation>
    </message>
    <message>
        <source>no</source>
        <translation>sans</translation>
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
        <translation>Nom, règle ou plan…</translation>
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
    <name>FrameDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FramePicture</name>
    <message>
        <source>Show what is cut away</source>
        <translation>Montrer ce qui est rogné</translation>
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
        <source>{place} (scene)</source>
        <translation>{place} (scène)</translation>
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
        <source>Network that compares pictures (ONNX)</source>
        <translation>Réseau qui compare les images (ONNX)</translation>
    </message>
    <message>
        <source>None: colours, light and motion are measured without it</source>
        <translation>Aucun : couleurs, lumière et mouvement sont mesurés sans lui</translation>
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
        <translation>Prises payantes au plus</translation>
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
        <source>A sound belongs to a shot: drop it onto a card, or onto a track in Timing.</source>
        <translation>Un son appartient à un plan : déposez-le sur une carte, ou sur une piste du Montage.</translation>
    </message>
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
        <source>Add its shots</source>
        <translation>Ajouter ses plans</translation>
    </message>
    <message>
        <source>As words</source>
        <translation>Comme texte</translation>
    </message>
    <message>
        <source>Begin the shot on it</source>
        <translation>Commencer le plan dessus</translation>
    </message>
    <message>
        <source>Behind those of the board</source>
        <translation>À la suite de ceux du storyboard</translation>
    </message>
    <message>
        <source>Copy it in as a take of this shot</source>
        <translation>La copier comme prise de ce plan</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Copie de {name}</translation>
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
        <source>Fetch from {host}</source>
        <translation>Récupérer depuis {host}</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Fetch the file from {host}</source>
        <translation>Récupérer le fichier depuis {host}</translation>
    </message>
    <message>
        <source>Fetching from {host}…</source>
        <translation>Récupération depuis {host}…</translation>
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
        <source>Make a shot that says it</source>
        <translation>En faire un plan qui le dit</translation>
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
        <source>Beat</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fondu d’ouverture</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fondu de fermeture</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Glisser le contenu</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Sound after picture</source>
        <translation>Son après l’image</translation>
    </message>
    <message>
        <source>Sound before picture</source>
        <translation>Son avant l’image</translation>
    </message>
    <message>
        <source>Sound ends</source>
        <translation>Fin du son</translation>
    </message>
    <message>
        <source>Sound fades in</source>
        <translation>Montée du son</translation>
    </message>
    <message>
        <source>Sound fades out</source>
        <translation>Descente du son</translation>
    </message>
    <message>
        <source>Sound starts</source>
        <translation>Début du son</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Track gain</source>
        <translation>Gain de la piste</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
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
    <name>HeadingField</name>
    <message>
        <source>Heading of the scene</source>
        <translation>Intitulé de la scène</translation>
    </message>
    <message>
        <source>INT. PLACE – TIME</source>
        <translation>INT. LIEU – MOMENT</translation>
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
    <name>ItemCommands</name>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
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
    <name>MendBox</name>
    <message>
        <source>Another take…</source>
        <translation>Autre prise…</translation>
    </message>
    <message>
        <source>Apply match</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>Avant / après</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>Plus froid</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Plus sombre</translation>
    </message>
    <message>
        <source>Lighter</source>
        <translation>Plus clair</translation>
    </message>
    <message>
        <source>Make one change for this cause, note it, and generate the shot again</source>
        <translation>Faire un seul changement pour cette cause, le noter, et générer le plan à nouveau</translation>
    </message>
    <message>
        <source>Match colours to</source>
        <translation>Accorder à</translation>
    </message>
    <message>
        <source>Own colours back</source>
        <translation>Rendre ses couleurs</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Strength of the match</source>
        <translation>Force de l’accord des couleurs</translation>
    </message>
    <message>
        <source>The board has changed meanwhile; look at the offers again.</source>
        <translation>Le tableau a changé entre-temps ; revoyez les propositions.</translation>
    </message>
    <message>
        <source>The shot to match</source>
        <translation>Le plan auquel accorder</translation>
    </message>
    <message>
        <source>Three takes were put away. In place of another one:</source>
        <translation>Trois prises ont été écartées. Au lieu d’une de plus :</translation>
    </message>
    <message>
        <source>Try the match on this shot; nothing changes until it is applied</source>
        <translation>Essayer l’accord sur ce plan ; rien ne change avant de l’appliquer</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>Plus chaud</translation>
    </message>
    <message>
        <source>Why another take</source>
        <translation>Pourquoi une autre prise</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
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
        <source>Drafts keep to</source>
        <translation>Brouillons selon</translation>
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
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keeps to</source>
        <translation>Selon</translation>
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
        <source>The frames</source>
        <translation>Les images</translation>
    </message>
    <message>
        <source>The references</source>
        <translation>Les références</translation>
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
        <source>{model} need not choose between frames and references.</source>
        <translation>{model} n’a pas à choisir entre images et références.</translation>
    </message>
    <message>
        <source>{model} takes no seed.</source>
        <translation>{model} ne prend pas de graine.</translation>
    </message>
    <message>
        <source>{target} decides its model; see Settings.</source>
        <translation>{target} décide de son modèle ; voir Réglages.</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message numerus="yes">
        <source>%n take(s) of unknown price</source>
        <translation>
            <numerusform>%n prise à prix inconnu</numerusform>
            <numerusform>%n prises à prix inconnu</numerusform>
        </translation>
    </message>
    <message>
        <source>Cap for one run, in dollars</source>
        <translation>Plafond d’un lancement, en dollars</translation>
    </message>
    <message>
        <source>Cap in dollars</source>
        <translation>Plafond en dollars</translation>
    </message>
    <message>
        <source>Cap over all projects, in dollars</source>
        <translation>Plafond pour tous les projets, en dollars</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Most paid takes</source>
        <translation>Prises payantes au plus</translation>
    </message>
    <message>
        <source>New boards begin with</source>
        <translation>Les nouveaux tableaux commencent avec</translation>
    </message>
    <message>
        <source>Nothing is sent that could go over a cap: what is spent, reserved and uncertain counts. A board has a cap of its own; see Model and cap.</source>
        <translation>Rien n’est envoyé qui pourrait dépasser un plafond&#xa0;: le dépensé, le réservé et l’incertain comptent. Un tableau a son propre plafond&#x202f;; voir Modèle et plafond.</translation>
    </message>
    <message>
        <source>Spent so far over all projects: {spent}</source>
        <translation>Dépensé jusqu’ici pour tous les projets&#xa0;: {spent}</translation>
    </message>
    <message>
        <source>Spent this month over all projects: {spent}</source>
        <translation>Dépensé ce mois-ci pour tous les projets&#xa0;: {spent}</translation>
    </message>
    <message>
        <source>Spent today over all projects: {spent}</source>
        <translation>Dépensé aujourd’hui pour tous les projets&#xa0;: {spent}</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>pour toujours</translation>
    </message>
    <message>
        <source>in a day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>par mois</translation>
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
        <source>{price} set aside</source>
        <translation>{price} réservés</translation>
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
        <source>Choose a shot to write a note on it.</source>
        <translation>Choisissez un plan pour y écrire une note.</translation>
    </message>
    <message>
        <source>No notes on this shot yet. Write one below.</source>
        <translation>Pas encore de note sur ce plan. Écrivez-en une ci-dessous.</translation>
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
    <name>OfflineBanner</name>
    <message>
        <source>Go online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>You work offline: what costs money waits, drafts go on.</source>
        <translation>Vous travaillez hors ligne&#xa0;: ce qui coûte attend, les brouillons continuent.</translation>
    </message>
</context>
<context>
    <name>OfflineCommands</name>
    <message>
        <source>Go online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>You are online again: what waited is sent now, within the caps.</source>
        <translation>Vous êtes de nouveau en ligne&#xa0;: ce qui attendait est envoyé maintenant, dans les plafonds.</translation>
    </message>
    <message>
        <source>You work offline now: what costs money waits in the queue, drafts go on.</source>
        <translation>Vous travaillez maintenant hors ligne&#xa0;: ce qui coûte attend dans la file, les brouillons continuent.</translation>
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
        <source>Nobody yet: add cast and props in the bible, with the + there.</source>
        <translation>Personne encore : ajoutez personnages et accessoires dans la bible, avec le +.</translation>
    </message>
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
    <message numerus="yes">
        <source>%n chosen item(s) looped; Escape on the strip chooses none.</source>
        <translation>
            <numerusform>%n élément choisi est lu en boucle&#x202f;; Échap sur la bande ne choisit plus rien.</numerusform>
            <numerusform>%n éléments choisis sont lus en boucle&#x202f;; Échap sur la bande ne choisit plus rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is looped.</source>
        <translation>Tout est lu en boucle.</translation>
    </message>
    <message>
        <source>No longer looping.</source>
        <translation>Plus en boucle.</translation>
    </message>
    <message>
        <source>The marked part is looped.</source>
        <translation>La partie marquée est lue en boucle.</translation>
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
        <source>Look at the list of your account at {target}: is it there?</source>
        <translation>Regardez la liste de votre compte chez {target} : y est-il ?</translation>
    </message>
    <message>
        <source>The connection broke while this was sent, so it may have run and may be billed.</source>
        <translation>La connexion s’est rompue pendant l’envoi&#x202f;; le travail a donc pu avoir lieu et être facturé.</translation>
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
        <source>stopping</source>
        <translation>arrêt en cours</translation>
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
        <source>waits for the network</source>
        <translation>attend le réseau</translation>
    </message>
    <message>
        <source>waits until you go online</source>
        <translation>attend que vous passiez en ligne</translation>
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
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
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
        <source>Nothing is running. What you generate or export is followed here.</source>
        <translation>Rien ne tourne. Ce que vous générez ou exportez se suit ici.</translation>
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
</context>
<context>
    <name>Readings</name>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approuvé</numerusform>
            <numerusform>%n approuvés</numerusform>
        </translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>au-delà</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>non disponible</translation>
    </message>
    <message>
        <source>the usual limit is {limit}</source>
        <translation>la limite habituelle est {limit}</translation>
    </message>
    <message>
        <source>within</source>
        <translation>dans la limite</translation>
    </message>
    <message>
        <source>{approved}, your limit is {limit}</source>
        <translation>{approved}, votre limite est {limit}</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source> (estimate)</source>
        <translation> (estimation)</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>Acceptée par</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
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
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
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
        <source>Seed</source>
        <translation>Graine</translation>
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
        <source>Without</source>
        <translation>Sans</translation>
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
        <source>Rights to {name}</source>
        <translation>Droits sur {name}</translation>
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
    <message>
        <source>nothing said yet</source>
        <translation>rien d’indiqué encore</translation>
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
        <source>Show large</source>
        <translation>Voir en grand</translation>
    </message>
    <message>
        <source>from shot {number}</source>
        <translation>du plan {number}</translation>
    </message>
    <message>
        <source>whole, with black bars</source>
        <translation>entière, avec des bandes noires</translation>
    </message>
    <message>
        <source>{model} takes no reference pictures.</source>
        <translation>{model} ne prend pas d’images de référence.</translation>
    </message>
    <message>
        <source>{percent} of the height cropped</source>
        <translation>{percent} de la hauteur rognés</translation>
    </message>
    <message>
        <source>{percent} of the width cropped</source>
        <translation>{percent} de la largeur rognés</translation>
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
        <source>Measured: {what}</source>
        <translation>Mesuré : {what}</translation>
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
    <name>SceneCommands</name>
    <message numerus="yes">
        <source>The scene is gone with %n shot(s); undo brings it back.</source>
        <translation>
            <numerusform>La scène a disparu avec %n plan ; annuler la ramène.</numerusform>
            <numerusform>La scène a disparu avec %n plans ; annuler la ramène.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no scene after this one to merge it with.</source>
        <translation>Il n’y a pas de scène après celle-ci avec laquelle la fusionner.</translation>
    </message>
</context>
<context>
    <name>SceneGroup</name>
    <message>
        <source>Beat</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Beat of the scene</source>
        <translation>Partie de la scène</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Heading of the scene</source>
        <translation>Intitulé de la scène</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Intérieur</translation>
    </message>
    <message>
        <source>Inside or outside</source>
        <translation>Intérieur ou extérieur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Notes on the scene</source>
        <translation>Notes sur la scène</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Extérieur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Place of the scene</source>
        <translation>Lieu de la scène</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>These shots are of several scenes.</source>
        <translation>Ces plans appartiennent à plusieurs scènes.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Moment de la journée</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Météo</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Nothing plays yet. Add shots, and the film is seen here.</source>
        <translation>Rien à lire pour l’instant. Ajoutez des plans, le film se verra ici.</translation>
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
    <name>Sentences</name>
    <message>
        <source>1 shot</source>
        <translation>1 plan</translation>
    </message>
    <message>
        <source>15 s play without a tap.</source>
        <translation>15 s passent sans toucher l’écran.</translation>
    </message>
    <message>
        <source>15 to 50 Mb/s. No call to action that asks for a click.</source>
        <translation>15 à 50 Mb/s. Pas d’appel à l’action qui demande un clic.</translation>
    </message>
    <message>
        <source>20 and 30 s are sold in some places.</source>
        <translation>20 et 30 s se vendent dans certains pays.</translation>
    </message>
    <message>
        <source>9 to 15 s are advised; newer accounts may run up to 10 minutes.</source>
        <translation>9 à 15 s sont conseillées&#x202f;; les comptes récents vont jusqu’à 10 minutes.</translation>
    </message>
    <message>
        <source>: </source>
        <translation>&#xa0;: </translation>
    </message>
    <message>
        <source>A GIF holds no sound.</source>
        <translation>Un GIF n’a pas de son.</translation>
    </message>
    <message>
        <source>A Short over one minute with a Content ID claim is blocked. The safe areas are our reading of the layout.</source>
        <translation>Un Short de plus d’une minute avec une revendication Content ID est bloqué. Les zones sûres sont notre lecture de la mise en page.</translation>
    </message>
    <message>
        <source>A beat starts at frame 0 or later.</source>
        <translation>Un temps commence à l’image 0 ou plus tard.</translation>
    </message>
    <message>
        <source>A bible entry is a cast member, a location or a prop.</source>
        <translation>Une entrée de la bible est un personnage, un lieu ou un accessoire.</translation>
    </message>
    <message>
        <source>A bible entry needs a name.</source>
        <translation>Une entrée de la bible a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A board has no words called {refused}; there are title, author and logline.</source>
        <translation>Un tableau n’a pas de texte appelé {refused}&#x202f;; il y a title, author et logline.</translation>
    </message>
    <message>
        <source>A board keeps at least one sequence.</source>
        <translation>Un tableau garde au moins une séquence.</translation>
    </message>
    <message>
        <source>A clip&apos;s width and height are even; {width}x{height} is not.</source>
        <translation>La largeur et la hauteur d’un clip sont paires&#x202f;; {width}x{height} ne l’est pas.</translation>
    </message>
    <message>
        <source>A comment that {# begins is never ended.</source>
        <translation>Le commentaire ouvert par {# n’est jamais fermé.</translation>
    </message>
    <message>
        <source>A custom field needs a name.</source>
        <translation>Un champ personnalisé a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A draft has at most {longest_frames} frames.</source>
        <translation>Un brouillon a au plus {longest_frames} images.</translation>
    </message>
    <message>
        <source>A draft is between 16 and {largest_px} pixels each way; {width}x{height} is not.</source>
        <translation>Un brouillon mesure de 16 à {largest_px} pixels par côté&#x202f;; {width}x{height} n’en est pas.</translation>
    </message>
    <message>
        <source>A film&apos;s target is at least 1 frame long.</source>
        <translation>La durée visée d’un film est d’au moins 1 image.</translation>
    </message>
    <message>
        <source>A first frame from another place pulls the whole shot back there.</source>
        <translation>Une première image prise dans un autre lieu y ramène tout le plan.</translation>
    </message>
    <message>
        <source>A fix cannot write into the field {words}; there are {texts}.</source>
        <translation>Une correction ne peut pas écrire dans le champ {words}&#x202f;; il y a {texts}.</translation>
    </message>
    <message>
        <source>A format has no field {refused} to set here.</source>
        <translation>Un format n’a pas de champ {refused} à régler ici.</translation>
    </message>
    <message>
        <source>A frame of another shape is cropped or padded before it is sent; crop it as you want it.</source>
        <translation>Une image d’une autre forme est rognée ou complétée avant l’envoi&#x202f;; recadrez-la comme vous la voulez.</translation>
    </message>
    <message>
        <source>A gain is between -60 and 24 decibels.</source>
        <translation>Un gain va de -60 à 24 décibels.</translation>
    </message>
    <message>
        <source>A gap lasts at least 1 frame.</source>
        <translation>Un vide dure au moins 1 image.</translation>
    </message>
    <message>
        <source>A line of dialogue starts and lasts 0 frames or more.</source>
        <translation>Une réplique commence à 0 image ou plus et dure 0 image ou plus.</translation>
    </message>
    <message>
        <source>A loop goes through {lists} and nothing else.</source>
        <translation>Une boucle parcourt {lists}, et rien d’autre.</translation>
    </message>
    <message>
        <source>A loop holds no other loop.</source>
        <translation>Une boucle n’en contient pas d’autre.</translation>
    </message>
    <message>
        <source>A loop names what it goes through by a name of its own.</source>
        <translation>Une boucle donne à ce qu’elle parcourt un nom bien à elle.</translation>
    </message>
    <message>
        <source>A marker starts at frame 0 or later and lasts 0 frames or more.</source>
        <translation>Un repère commence à l’image 0 ou plus tard et dure 0 image ou plus.</translation>
    </message>
    <message>
        <source>A model draws what it reads: a {kind} may turn up in the picture as a thing.</source>
        <translation>Un modèle dessine ce qu’il lit&#xa0;: {kind} peut apparaître à l’image comme un objet.</translation>
    </message>
    <message>
        <source>A name in the bible is one line without an @.</source>
        <translation>Un nom de la bible tient sur une ligne, sans @.</translation>
    </message>
    <message>
        <source>A new scene is added empty; move shots into it afterwards.</source>
        <translation>Une nouvelle scène s’ajoute vide&#x202f;; déplacez-y des plans ensuite.</translation>
    </message>
    <message>
        <source>A new {what} needs an id.</source>
        <translation>Pour ajouter ({what}), il faut un id.</translation>
    </message>
    <message>
        <source>A note needs words.</source>
        <translation>Une note a besoin de mots.</translation>
    </message>
    <message>
        <source>A part of a document ends where it starts or later.</source>
        <translation>Une partie d’un document finit là où elle commence, ou après.</translation>
    </message>
    <message>
        <source>A scene has no field {unknown} to set.</source>
        <translation>Une scène n’a pas de champ {unknown} à régler.</translation>
    </message>
    <message>
        <source>A scene is split at one of its shots after the first.</source>
        <translation>Une scène se coupe à l’un de ses plans après le premier.</translation>
    </message>
    <message>
        <source>A shot cannot be matched to itself.</source>
        <translation>Un plan ne peut pas être accordé à lui-même.</translation>
    </message>
    <message>
        <source>A shot cannot continue from itself, directly or through other shots.</source>
        <translation>Un plan ne peut pas être la suite de lui-même, ni directement ni par d’autres plans.</translation>
    </message>
    <message>
        <source>A shot has a start, a middle and an end panel, but no {which} panel.</source>
        <translation>Un plan a un panneau de début, de milieu et de fin, mais pas de panneau {which}.</translation>
    </message>
    <message>
        <source>A shot has no field {unknown} to set; there are {known}.</source>
        <translation>Un plan n’a pas de champ {unknown} à régler&#x202f;; il y a {known}.</translation>
    </message>
    <message>
        <source>A shot of {frames} frames can be split between frames 1 and {value}.</source>
        <translation>Un plan de {frames} images se coupe entre les images 1 et {value}.</translation>
    </message>
    <message>
        <source>A sound plays at least 1 frame.</source>
        <translation>Un son joue au moins 1 image.</translation>
    </message>
    <message>
        <source>A speed is between 1/100 and 100.</source>
        <translation>Une vitesse est comprise entre 1/100 et 100.</translation>
    </message>
    <message>
        <source>A state change names the field that changes.</source>
        <translation>Un changement d’état nomme le champ qui change.</translation>
    </message>
    <message>
        <source>A stream of a child process was not opened.</source>
        <translation>Un flux d’un processus fils n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>A super starts within its item&apos;s {frames} frames and lasts 0 frames or more.</source>
        <translation>Une incrustation commence dans les {frames} images de son élément et dure 0 image ou plus.</translation>
    </message>
    <message>
        <source>A tag says if or for.</source>
        <translation>Une balise dit if ou for.</translation>
    </message>
    <message>
        <source>A take has 0 to {most_stars} stars.</source>
        <translation>Une prise a de 0 à {most_stars} étoiles.</translation>
    </message>
    <message>
        <source>A template prints variables, with if and for.</source>
        <translation>Un modèle de prompt affiche des variables, avec if et for.</translation>
    </message>
    <message>
        <source>A timeline is not written as {kind}.</source>
        <translation>Une timeline ne s’écrit pas en {kind}.</translation>
    </message>
    <message>
        <source>A title lasts at least 1 frame.</source>
        <translation>Un titre dure au moins 1 image.</translation>
    </message>
    <message>
        <source>A tolerance is more than 0 and at most 10 seconds.</source>
        <translation>Une tolérance est supérieure à 0 et d’au plus 10 secondes.</translation>
    </message>
    <message>
        <source>A version needs a name.</source>
        <translation>Une version a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A voice without a mouth: show the speaker, or mark the line off screen.</source>
        <translation>Une voix sans bouche&#xa0;: montrez qui parle, ou marquez la réplique hors champ.</translation>
    </message>
    <message>
        <source>AI/synthetic: a machine&apos;s scratch voice, no person&apos;s; replace it before release.</source>
        <translation>IA/synthétique&#xa0;: une voix témoin de machine, de personne&#x202f;; remplacez-la avant la sortie.</translation>
    </message>
    <message>
        <source>AV1 in an MP4</source>
        <translation>AV1 dans un MP4</translation>
    </message>
    <message>
        <source>Add credit at the provider, then generate again.</source>
        <translation>Créditez le compte chez le fournisseur, puis générez de nouveau.</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Add it, or use one of these: {known}.</source>
        <translation>Ajoutez-la, ou utilisez l’une de celles-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Add music if that is not meant.</source>
        <translation>Ajoutez de la musique si ce n’est pas voulu.</translation>
    </message>
    <message>
        <source>Add or enable an item first.</source>
        <translation>Ajoutez ou activez d’abord un élément.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation>Ajoutez-en d’abord.</translation>
    </message>
    <message>
        <source>Add the font again, or set the title in Inter.</source>
        <translation>Ajoutez de nouveau la police, ou composez le titre en Inter.</translation>
    </message>
    <message>
        <source>Add {giver} to the shot</source>
        <translation>Ajouter {giver} au plan</translation>
    </message>
    <message>
        <source>Add {holder} to the shot</source>
        <translation>Ajouter {holder} au plan</translation>
    </message>
    <message>
        <source>Add {name} to the shot</source>
        <translation>Ajouter {name} au plan</translation>
    </message>
    <message>
        <source>All hues turn at the join.</source>
        <translation>Toutes les teintes tournent au raccord.</translation>
    </message>
    <message>
        <source>Along the chain the picture has drifted from where it began.</source>
        <translation>Le long de la chaîne, l’image s’est éloignée de son point de départ.</translation>
    </message>
    <message>
        <source>Altered or synthetic content: switch on “altered content” when uploading.</source>
        <translation>Contenu modifié ou synthétique&#xa0;: cochez «&#x202f;contenu modifié&#x202f;» à la mise en ligne.</translation>
    </message>
    <message>
        <source>Amazon Sponsored Brands, 16:9</source>
        <translation>Amazon Sponsored Brands, 16:9</translation>
    </message>
    <message>
        <source>Amazon Streaming TV, 16:9</source>
        <translation>Amazon Streaming TV, 16:9</translation>
    </message>
    <message>
        <source>An asset is known by the SHA-256 of its bytes: 64 lower-case hexadecimal digits.</source>
        <translation>Un fichier est connu par le SHA-256 de ses octets&#xa0;: 64 chiffres hexadécimaux minuscules.</translation>
    </message>
    <message>
        <source>An audio clip has no field {refused} to set.</source>
        <translation>Un clip audio n’a pas de champ {refused} à régler.</translation>
    </message>
    <message>
        <source>An audio track has no field {refused} to set.</source>
        <translation>Une piste audio n’a pas de champ {refused} à régler.</translation>
    </message>
    <message>
        <source>An item cannot begin before the first frame of its source.</source>
        <translation>Un élément ne peut pas commencer avant la première image de sa source.</translation>
    </message>
    <message>
        <source>An item of {frames} frames can be split between frames 1 and {value}.</source>
        <translation>Un élément de {frames} images se coupe entre les images 1 et {value}.</translation>
    </message>
    <message>
        <source>An item plays at least 1 frame.</source>
        <translation>Un élément joue au moins 1 image.</translation>
    </message>
    <message>
        <source>An item that is frozen, reversed or of another speed is not trimmed by its frames.</source>
        <translation>Un élément figé, inversé ou d’une autre vitesse n’est pas ajusté à l’image près.</translation>
    </message>
    <message>
        <source>Another beat already starts at that frame.</source>
        <translation>Un autre temps commence déjà à cette image.</translation>
    </message>
    <message>
        <source>Another program replaced the journal while it was open here; nothing more is sent or written down.</source>
        <translation>Un autre programme a remplacé le journal alors qu’il était ouvert ici ; plus rien n’est envoyé ni noté.</translation>
    </message>
    <message>
        <source>Another program took the journal away while it was open here; nothing more is sent or written down.</source>
        <translation>Un autre programme a retiré le journal alors qu’il était ouvert ici ; plus rien n’est envoyé ni noté.</translation>
    </message>
    <message>
        <source>Another take of the same seldom helps: think the shot over, cheapest ways out first.</source>
        <translation>Une prise de plus de la même chose aide rarement&#xa0;: repensez le plan, les moyens les moins chers d’abord.</translation>
    </message>
    <message>
        <source>Another window or program has this project open, so it opens for reading only. Close it there, then open it again.</source>
        <translation>Une autre fenêtre ou un autre programme a ce projet ouvert&#xa0;: il s’ouvre en lecture seule. Fermez-le là-bas, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>Any shape up to 4K; at most 250 media a product.</source>
        <translation>Toute forme jusqu’à la 4K&#x202f;; 250 médias au plus par produit.</translation>
    </message>
    <message>
        <source>Arithmetic is not for templates.</source>
        <translation>Un modèle de prompt ne fait pas de calculs.</translation>
    </message>
    <message>
        <source>Begin again from the references</source>
        <translation>Repartir des références</translation>
    </message>
    <message>
        <source>Begin with a long shot</source>
        <translation>Commencer par un plan large</translation>
    </message>
    <message>
        <source>Begin with a picture that moves.</source>
        <translation>Commencez par une image qui bouge.</translation>
    </message>
    <message>
        <source>Begin with a picture.</source>
        <translation>Commencez par une image.</translation>
    </message>
    <message>
        <source>Begin with {{ own }}.</source>
        <translation>Commencez par {{ own }}.</translation>
    </message>
    <message>
        <source>Beside the {label} lies a rollback journal that Storyboard did not write; it was left as it is.</source>
        <translation>À côté de «&#x202f;{label}&#x202f;» se trouve un journal d’annulation que Storyboard n’a pas écrit&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Black bars are part of the picture and will be cropped or doubled.</source>
        <translation>Des bandes noires font partie de l’image et seront rognées ou doublées.</translation>
    </message>
    <message>
        <source>Black bars stand {where} ({value} % each); none are taken.</source>
        <translation>Il y a des bandes noires {where} ({value} % chacune)&#x202f;; aucune n’est admise.</translation>
    </message>
    <message>
        <source>Brackets behind a name are not for templates.</source>
        <translation>Un modèle de prompt ne prend pas de crochets après un nom.</translation>
    </message>
    <message>
        <source>Calling something is not for templates.</source>
        <translation>Un modèle de prompt n’appelle rien.</translation>
    </message>
    <message>
        <source>Cancel it and generate the shot again.</source>
        <translation>Annulez-le et générez le plan de nouveau.</translation>
    </message>
    <message>
        <source>Cancelled at the provider.</source>
        <translation>Annulé chez le fournisseur.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Annulé avant l’envoi.</translation>
    </message>
    <message>
        <source>Cancelled here, but it goes on at the provider and may be billed; its price is counted as spent.</source>
        <translation>Annulé ici, mais cela continue chez le fournisseur et peut être facturé&#x202f;; son prix est compté comme dépensé.</translation>
    </message>
    <message>
        <source>Cancelled here; the clip was already made and is counted as spent.</source>
        <translation>Annulé ici&#x202f;; le clip était déjà fait et est compté comme dépensé.</translation>
    </message>
    <message>
        <source>Cancelled; the provider stopped it.</source>
        <translation>Annulé&#x202f;; le fournisseur l’a arrêté.</translation>
    </message>
    <message>
        <source>Caption at {at}: {fast}; give the line more time or fewer words.</source>
        <translation>Sous-titre à {at}&#xa0;: {fast}&#x202f;; donnez plus de temps à la réplique ou moins de mots.</translation>
    </message>
    <message>
        <source>Captions are not written as {chosen}.</source>
        <translation>Les sous-titres ne s’écrivent pas en {chosen}.</translation>
    </message>
    <message>
        <source>Cell {value} holds more than {max_cell} characters.</source>
        <translation>La cellule {value} contient plus de {max_cell} caractères.</translation>
    </message>
    <message>
        <source>Change the folder&apos;s permissions, or work on a copy.</source>
        <translation>Changez les droits du dossier, ou travaillez sur une copie.</translation>
    </message>
    <message>
        <source>Change the prompt or drop the reference picture, then generate again.</source>
        <translation>Changez le prompt ou retirez l’image de référence, puis générez de nouveau.</translation>
    </message>
    <message>
        <source>Change the rate of the whole board.</source>
        <translation>Changez la cadence de tout le tableau.</translation>
    </message>
    <message>
        <source>Change the shot or choose another model; nothing was sent.</source>
        <translation>Changez le plan ou choisissez un autre modèle&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY (an http:// proxy), ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR.</source>
        <translation>Vérifiez HTTPS_PROXY (un proxy http://), ALL_PROXY, SSL_CERT_FILE et SSL_CERT_DIR.</translation>
    </message>
    <message>
        <source>Check its address.</source>
        <translation>Vérifiez son adresse.</translation>
    </message>
    <message>
        <source>Check the connection.</source>
        <translation>Vérifiez la connexion.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>Check the disk that it is on, and try again.</source>
        <translation>Vérifiez le disque où il se trouve, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>Vérifiez les droits du fichier.</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>Vérifiez le fichier.</translation>
    </message>
    <message>
        <source>Check the id.</source>
        <translation>Vérifiez l’id.</translation>
    </message>
    <message>
        <source>Check the key of this target in the settings.</source>
        <translation>Vérifiez la clé de cette cible dans les réglages.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>Check the name; a project is a folder with a board.json in it.</source>
        <translation>Vérifiez le nom&#x202f;; un projet est un dossier qui contient un board.json.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Vérifiez la connexion au réseau.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Vérifiez les droits du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>Check the quotes of that row.</source>
        <translation>Vérifiez les guillemets de cette ligne.</translation>
    </message>
    <message>
        <source>Check the shot&apos;s length, size, prompt and pictures against what the model takes.</source>
        <translation>Comparez la durée, la taille, le prompt et les images du plan à ce qu’admet le modèle.</translation>
    </message>
    <message>
        <source>Check the target&apos;s address; a provider that has closed or moved is left by another model or target.</source>
        <translation>Vérifiez l’adresse de la cible ; si le fournisseur a fermé ou déménagé, choisissez un autre modèle ou une autre cible.</translation>
    </message>
    <message>
        <source>Check the target&apos;s base URL (it usually ends in /v1) and model.</source>
        <translation>Vérifiez l’URL de base de la cible (elle finit en général par /v1) et le modèle.</translation>
    </message>
    <message>
        <source>Check the target&apos;s base URL.</source>
        <translation>Vérifiez l’URL de base de la cible.</translation>
    </message>
    <message>
        <source>Choose a file with sound.</source>
        <translation>Choisissez un fichier qui a du son.</translation>
    </message>
    <message>
        <source>Choose a new name or an empty folder.</source>
        <translation>Choisissez un nouveau nom ou un dossier vide.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>Choose a video file.</source>
        <translation>Choisissez un fichier vidéo.</translation>
    </message>
    <message>
        <source>Choose an anchor that plays in the film.</source>
        <translation>Choisissez un plan d’ancrage joué dans le film.</translation>
    </message>
    <message>
        <source>Choose another anchor.</source>
        <translation>Choisissez un autre plan d’ancrage.</translation>
    </message>
    <message>
        <source>Choose another id, or change that one.</source>
        <translation>Choisissez un autre id, ou changez celui-là.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Choisissez un autre id.</translation>
    </message>
    <message>
        <source>Choose another model or target.</source>
        <translation>Choisissez un autre modèle ou une autre cible.</translation>
    </message>
    <message>
        <source>Choose another style or a shorter text there.</source>
        <translation>Choisissez-y un autre style ou un texte plus court.</translation>
    </message>
    <message>
        <source>Choose otio.</source>
        <translation>Choisissez otio.</translation>
    </message>
    <message>
        <source>Choose the project that it was handed from.</source>
        <translation>Choisissez le projet d’où il a été remis.</translation>
    </message>
    <message>
        <source>Cinema trailer</source>
        <translation>Bande-annonce de cinéma</translation>
    </message>
    <message>
        <source>Clear the cache; try again.</source>
        <translation>Videz le cache&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>Close it elsewhere, or copy it.</source>
        <translation>Fermez-le ailleurs, ou copiez-le.</translation>
    </message>
    <message>
        <source>Close other windows of Storyboard and try again.</source>
        <translation>Fermez les autres fenêtres de Storyboard et réessayez.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Fermez l’autre programme et réessayez.</translation>
    </message>
    <message>
        <source>Close the other window of this project and open it again.</source>
        <translation>Fermez l’autre fenêtre de ce projet et rouvrez-le.</translation>
    </message>
    <message>
        <source>Colours become stronger or weaker at the join.</source>
        <translation>Les couleurs deviennent plus vives ou plus ternes au raccord.</translation>
    </message>
    <message>
        <source>Colours jump inside one place and time; the eye reads it as another place.</source>
        <translation>Les couleurs sautent dans un même lieu et un même temps&#x202f;; l’œil y lit un autre lieu.</translation>
    </message>
    <message>
        <source>Column {value} has cells but no name.</source>
        <translation>La colonne {value} a des cellules mais pas de nom.</translation>
    </message>
    <message>
        <source>ComfyUI (local workflow)</source>
        <translation>ComfyUI (flux local)</translation>
    </message>
    <message>
        <source>Connect one, or drop a sound file on the card.</source>
        <translation>Branchez-en un, ou déposez un fichier son sur la carte.</translation>
    </message>
    <message>
        <source>Containers are {containers}.</source>
        <translation>Les conteneurs sont {containers}.</translation>
    </message>
    <message>
        <source>Continue without a cut</source>
        <translation>Continuer sans coupe</translation>
    </message>
    <message>
        <source>Contrast changes as if another camera or lens were used.</source>
        <translation>Le contraste change comme si l’on avait changé de caméra ou d’objectif.</translation>
    </message>
    <message>
        <source>Copy the whole project again, or generate or import it anew.</source>
        <translation>Copiez tout le projet de nouveau, ou générez ou importez-le encore.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corrigez-le et réessayez.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corrigez-le.</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>Corrigez cette ligne.</translation>
    </message>
    <message>
        <source>Cut one link.</source>
        <translation>Coupez un lien.</translation>
    </message>
    <message>
        <source>Do not play it</source>
        <translation>Ne pas le jouer</translation>
    </message>
    <message>
        <source>Do not play the early shot</source>
        <translation>Ne pas jouer le plan précoce</translation>
    </message>
    <message>
        <source>Do not play the longest</source>
        <translation>Ne pas jouer le plus long</translation>
    </message>
    <message>
        <source>Do not play the shot</source>
        <translation>Ne pas jouer le plan</translation>
    </message>
    <message>
        <source>Do not trust this folder; move that file away to open it.</source>
        <translation>Ne vous fiez pas à ce dossier&#x202f;; déplacez ce fichier pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Do so where the film holds such pictures.</source>
        <translation>Faites-le là où le film contient de telles images.</translation>
    </message>
    <message>
        <source>Do so: the film says itself that it holds AI-generated pictures.</source>
        <translation>Faites-le&#xa0;: le film dit lui-même qu’il contient des images générées par IA.</translation>
    </message>
    <message>
        <source>Do without this frame</source>
        <translation>Se passer de cette image imposée</translation>
    </message>
    <message>
        <source>Do without this picture</source>
        <translation>Se passer de cette image</translation>
    </message>
    <message>
        <source>Download the clip at the provider and import it as a take.</source>
        <translation>Téléchargez le clip chez le fournisseur et importez-le comme prise.</translation>
    </message>
    <message>
        <source>Draft (offline, free)</source>
        <translation>Brouillon (hors ligne, gratuit)</translation>
    </message>
    <message>
        <source>Drafts are drawn on this computer with ffmpeg {version}; they need no key and cost nothing.</source>
        <translation>Les brouillons sont dessinés sur cet ordinateur avec ffmpeg {version}&#x202f;; ni clé ni coût.</translation>
    </message>
    <message>
        <source>Drafts cannot be kept there: {strerror}.</source>
        <translation>Les brouillons ne peuvent pas être gardés là&#xa0;: {strerror}.</translation>
    </message>
    <message>
        <source>Draw or choose its first frame, and generate from that.</source>
        <translation>Dessinez ou choisissez sa première image, et générez à partir d’elle.</translation>
    </message>
    <message>
        <source>Drop it on the shot as its panel, its first frame or a reference.</source>
        <translation>Déposez-la sur le plan comme vignette, première image ou référence.</translation>
    </message>
    <message>
        <source>Drop the files that are in it.</source>
        <translation>Déposez les fichiers qui sont dedans.</translation>
    </message>
    <message>
        <source>Drop the weakest shot before shaving all of them.</source>
        <translation>Retirez le plan le plus faible avant de les rogner tous.</translation>
    </message>
    <message>
        <source>Each link softens the picture and shifts its colours a little; beyond four it shows.</source>
        <translation>Chaque lien adoucit l’image et décale un peu ses couleurs&#x202f;; au-delà de quatre, cela se voit.</translation>
    </message>
    <message>
        <source>Each side is 16 to 16384 pixels.</source>
        <translation>Chaque côté mesure de 16 à 16384 pixels.</translation>
    </message>
    <message>
        <source>Equal lengths beat like a metronome; vary one of them.</source>
        <translation>Des durées égales battent comme un métronome&#x202f;; variez-en une.</translation>
    </message>
    <message>
        <source>European broadcast, EBU R128</source>
        <translation>Diffusion européenne, EBU R128</translation>
    </message>
    <message>
        <source>Every shot says the bible&apos;s words as well; two descriptions make two people.</source>
        <translation>Chaque plan dit aussi les mots de la bible&#x202f;; deux descriptions font deux personnes.</translation>
    </message>
    <message>
        <source>Export again.</source>
        <translation>Exportez de nouveau.</translation>
    </message>
    <message>
        <source>Export it again as PNG or JPEG.</source>
        <translation>Exportez-la de nouveau en PNG ou JPEG.</translation>
    </message>
    <message>
        <source>Export it from the editor again.</source>
        <translation>Exportez-le de nouveau depuis le logiciel de montage.</translation>
    </message>
    <message>
        <source>Export the film again.</source>
        <translation>Exportez le film de nouveau.</translation>
    </message>
    <message>
        <source>Fades cannot be longer than the item they belong to.</source>
        <translation>Les fondus ne peuvent pas être plus longs que leur élément.</translation>
    </message>
    <message>
        <source>Fades cannot be longer than the sound they belong to.</source>
        <translation>Les fondus ne peuvent pas être plus longs que leur son.</translation>
    </message>
    <message>
        <source>Find them first, or mark some by hand.</source>
        <translation>Trouvez-les d’abord, ou marquez-en à la main.</translation>
    </message>
    <message>
        <source>Found again at the provider.</source>
        <translation>Retrouvé chez le fournisseur.</translation>
    </message>
    <message>
        <source>Frame {at_frame} is not inside the film&apos;s {length} frames.</source>
        <translation>L’image {at_frame} n’est pas dans les {length} images du film.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Free some space and try again; nothing was lost.</source>
        <translation>Libérez de la place et réessayez&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Free some space, or bring in a shorter file.</source>
        <translation>Libérez de la place, ou importez un fichier plus court.</translation>
    </message>
    <message>
        <source>Free space.</source>
        <translation>Libérez de la place.</translation>
    </message>
    <message>
        <source>From {old} to {new} frames a second: {whole} is {what}{value}.</source>
        <translation>De {old} à {new} images par seconde&#xa0;: {whole} est {what}{value}.</translation>
    </message>
    <message>
        <source>From {one} to {two} they speak and do not look at each other; {more} would not match either.</source>
        <translation>De {one} à {two}, ils se parlent sans se regarder&#x202f;; pas de raccord non plus avec {more}.</translation>
    </message>
    <message>
        <source>GIF, 480 pixels wide, without sound</source>
        <translation>GIF de 480 pixels de large, sans son</translation>
    </message>
    <message>
        <source>Generate again, or choose another target.</source>
        <translation>Générez de nouveau, ou choisissez une autre cible.</translation>
    </message>
    <message>
        <source>Generate it first, or import one.</source>
        <translation>Générez-la d’abord, ou importez-en une.</translation>
    </message>
    <message>
        <source>Generate or import a take first.</source>
        <translation>Générez ou importez d’abord une prise.</translation>
    </message>
    <message>
        <source>Generate or import it again.</source>
        <translation>Générez ou importez-le de nouveau.</translation>
    </message>
    <message>
        <source>Generate or import the take again, or trim the item.</source>
        <translation>Générez ou importez la prise de nouveau, ou raccourcissez l’élément.</translation>
    </message>
    <message>
        <source>Generate that shot again, then this one; nothing was sent or billed for this one.</source>
        <translation>Générez ce plan de nouveau, puis celui-ci&#x202f;; rien n’a été envoyé ni facturé pour celui-ci.</translation>
    </message>
    <message>
        <source>Generate that shot first.</source>
        <translation>Générez d’abord ce plan.</translation>
    </message>
    <message>
        <source>Generate that shot too, or cut the link.</source>
        <translation>Générez aussi ce plan, ou coupez le lien.</translation>
    </message>
    <message>
        <source>Generate the shot again.</source>
        <translation>Générez le plan de nouveau.</translation>
    </message>
    <message>
        <source>Generate the shot again; download soon after it is made.</source>
        <translation>Générez le plan de nouveau&#x202f;; téléchargez peu après sa fabrication.</translation>
    </message>
    <message>
        <source>Generate the shot again; it is free.</source>
        <translation>Générez le plan de nouveau&#x202f;; c’est gratuit.</translation>
    </message>
    <message>
        <source>Generate them first.</source>
        <translation>Générez-les d’abord.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Récupérez-le de nouveau.</translation>
    </message>
    <message>
        <source>Give a new name.</source>
        <translation>Donnez un nouveau nom.</translation>
    </message>
    <message>
        <source>Give a video, picture or sound file.</source>
        <translation>Donnez un fichier vidéo, image ou son.</translation>
    </message>
    <message>
        <source>Give it an address first.</source>
        <translation>Donnez-lui d’abord une adresse.</translation>
    </message>
    <message>
        <source>Give the name of a file in it.</source>
        <translation>Donnez le nom d’un fichier dedans.</translation>
    </message>
    <message>
        <source>Give the name of a new folder.</source>
        <translation>Donnez le nom d’un nouveau dossier.</translation>
    </message>
    <message>
        <source>Give {shortest_hash} digits or more of one that is shown.</source>
        <translation>Donnez au moins {shortest_hash} chiffres de l’un de ceux qui sont montrés.</translation>
    </message>
    <message>
        <source>Go closer</source>
        <translation>S’approcher</translation>
    </message>
    <message>
        <source>H.264 in an MP4</source>
        <translation>H.264 dans un MP4</translation>
    </message>
    <message>
        <source>HDR ({system}) was brought to BT.709; light above {peak_nits} nits is white.</source>
        <translation>Le HDR ({system}) a été ramené à BT.709&#x202f;; la lumière au-dessus de {peak_nits} nits est blanche.</translation>
    </message>
    <message>
        <source>HEVC in an MP4, tagged hvc1</source>
        <translation>HEVC dans un MP4, étiqueté hvc1</translation>
    </message>
    <message>
        <source>Hold it longer, or say less.</source>
        <translation>Gardez-le plus longtemps, ou dites-en moins.</translation>
    </message>
    <message>
        <source>How many reference pictures {label} takes is unknown; all are sent, and it may refuse them.</source>
        <translation>On ignore combien d’images de référence {label} accepte&#x202f;; toutes sont envoyées, et il peut les refuser.</translation>
    </message>
    <message>
        <source>IMAGEIO_FFMPEG_EXE names no program that can be run.</source>
        <translation>IMAGEIO_FFMPEG_EXE ne nomme aucun programme exécutable.</translation>
    </message>
    <message>
        <source>Ids never change.</source>
        <translation>Les ids ne changent jamais.</translation>
    </message>
    <message>
        <source>If your server keeps its clips there, allow private results for this target in the settings.</source>
        <translation>Si votre serveur y garde ses clips, autorisez les résultats privés pour cette cible dans les réglages.</translation>
    </message>
    <message>
        <source>Including another template is not for templates.</source>
        <translation>Un modèle de prompt n’en inclut pas d’autre.</translation>
    </message>
    <message>
        <source>Inside continuous time the light cannot jump.</source>
        <translation>Dans un temps continu, la lumière ne peut pas sauter.</translation>
    </message>
    <message>
        <source>Instagram and Facebook feed, 1:1</source>
        <translation>Fil Instagram et Facebook, 1:1</translation>
    </message>
    <message>
        <source>Instagram and Facebook feed, 4:5</source>
        <translation>Fil Instagram et Facebook, 4:5</translation>
    </message>
    <message>
        <source>Instagram and Facebook reels ads, 9:16</source>
        <translation>Annonces reels Instagram et Facebook, 9:16</translation>
    </message>
    <message>
        <source>Instagram and Facebook stories, 9:16</source>
        <translation>Stories Instagram et Facebook, 9:16</translation>
    </message>
    <message>
        <source>Install espeak-ng (on Debian: apt install espeak-ng).</source>
        <translation>Installez espeak-ng (sous Debian&#xa0;: apt install espeak-ng).</translation>
    </message>
    <message>
        <source>Install imageio-ffmpeg or set IMAGEIO_FFMPEG_EXE.</source>
        <translation>Installez imageio-ffmpeg ou définissez IMAGEIO_FFMPEG_EXE.</translation>
    </message>
    <message>
        <source>Install it and set {model_variable} to the .onnx file of a voice.</source>
        <translation>Installez-le et mettez dans {model_variable} le fichier .onnx d’une voix.</translation>
    </message>
    <message>
        <source>Install libpulse and start again; everything else works.</source>
        <translation>Installez libpulse et relancez&#x202f;; tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>It cannot be filled in. {error}</source>
        <translation>Il ne peut pas être rempli. {error}</translation>
    </message>
    <message>
        <source>It did not run at the provider.</source>
        <translation>Il n’a pas été exécuté chez le fournisseur.</translation>
    </message>
    <message>
        <source>It ends where {wanted} is missing.</source>
        <translation>Il s’arrête là où manque {wanted}.</translation>
    </message>
    <message>
        <source>It goes on from shot {shot_id}, which has no take good enough and is not being generated.</source>
        <translation>Il est la suite du plan {shot_id}, qui n’a pas de prise assez bonne et n’est pas en cours de génération.</translation>
    </message>
    <message>
        <source>It has no part {name}.</source>
        <translation>Cela n’a pas d’élément {name}.</translation>
    </message>
    <message>
        <source>It has not been finished in time. It may still run and be billed; look at the provider.</source>
        <translation>Il n’a pas fini à temps. Il peut encore tourner et être facturé&#x202f;; regardez chez le fournisseur.</translation>
    </message>
    <message>
        <source>It holds no moving picture.</source>
        <translation>Il ne contient pas d’image animée.</translation>
    </message>
    <message>
        <source>It is longer than {most_source} characters.</source>
        <translation>Il dépasse {most_source} caractères.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Il est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>It is not written in UTF-8; it was read as {called}. Look at its accents, or name its encoding.</source>
        <translation>Le fichier n’est pas en UTF-8 ; il a été lu comme {called}. Vérifiez ses accents, ou indiquez son encodage.</translation>
    </message>
    <message>
        <source>It is {width} × {height} and the film {width2} × {height2}: it is fitted as the shot says, and can be reframed.</source>
        <translation>Elle fait {width} × {height} et le film {width2} × {height2} : elle est adaptée comme le plan l’indique et peut être recadrée.</translation>
    </message>
    <message>
        <source>It lasts {length} s and the shot {needed} s: its last picture is held.</source>
        <translation>Elle dure {length} s et le plan {needed} s : sa dernière image est tenue.</translation>
    </message>
    <message>
        <source>It makes a prompt of more than {most_output} characters.</source>
        <translation>Il donne un prompt de plus de {most_output} caractères.</translation>
    </message>
    <message>
        <source>It ran, but nobody knows its id at the provider; its estimated price is counted as spent.</source>
        <translation>Il a été exécuté, mais personne ne connaît son id chez le fournisseur&#x202f;; son prix estimé est compté comme dépensé.</translation>
    </message>
    <message>
        <source>It runs at {its} fps and the film at {ours}: its speed stays, pictures are left out or repeated.</source>
        <translation>Elle est à {its} i/s et le film à {ours} : la vitesse reste la même, des images sont omises ou répétées.</translation>
    </message>
    <message>
        <source>It says nothing of this shot.</source>
        <translation>Il ne dit rien de ce plan.</translation>
    </message>
    <message>
        <source>It takes no seed.</source>
        <translation>Il n’admet pas de graine.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Cela a pris trop de temps.</translation>
    </message>
    <message>
        <source>It was asked for on another computer and may still be bought there; here it goes on as a job of its own.</source>
        <translation>Elle a été demandée sur un autre ordinateur et peut encore y être achetée&#x202f;; ici, une tâche à part la remplace.</translation>
    </message>
    <message>
        <source>It was being sent where this project comes from; it may be running and billed there.</source>
        <translation>Il était en cours d’envoi là d’où vient ce projet&#x202f;; il peut y tourner et y être facturé.</translation>
    </message>
    <message>
        <source>It was tried {tries} times while other servers answered, so the network is there.</source>
        <translation>{tries} essais alors que d’autres serveurs répondaient : le réseau n’est pas en cause.</translation>
    </message>
    <message>
        <source>It was tried {tries} times: if other sites open on this computer, the server is gone.</source>
        <translation>{tries} essais : si d’autres sites s’ouvrent sur cet ordinateur, c’est que le serveur a disparu.</translation>
    </message>
    <message>
        <source>Item {item_id} is no title.</source>
        <translation>L’élément {item_id} n’est pas un titre.</translation>
    </message>
    <message>
        <source>Its licence does not allow it in a trailer that sells something.</source>
        <translation>Sa licence ne l’admet pas dans une bande-annonce qui vend quelque chose.</translation>
    </message>
    <message>
        <source>Its licence has run out.</source>
        <translation>Sa licence a expiré.</translation>
    </message>
    <message>
        <source>Its pictures are not at hand: {why}.</source>
        <translation>Ses images ne sont pas disponibles : {why}.</translation>
    </message>
    <message>
        <source>Job {id} is {state} and cannot become {state2}.</source>
        <translation>La tâche {id} est {state} et ne peut pas devenir {state2}.</translation>
    </message>
    <message>
        <source>Job {id} is {state}; only a held job can be released.</source>
        <translation>La tâche {id} est {state}&#x202f;; seule une tâche retenue peut être libérée.</translation>
    </message>
    <message>
        <source>Job {id} may have been sent, so it cannot simply be cancelled.</source>
        <translation>La tâche {id} a pu être envoyée&#x202f;; elle ne peut pas être simplement annulée.</translation>
    </message>
    <message>
        <source>Job {job_id} is {state}; only an uncertain job needs settling.</source>
        <translation>La tâche {job_id} est {state}&#x202f;; seule une tâche incertaine est à régler.</translation>
    </message>
    <message>
        <source>Join by a cut</source>
        <translation>Raccorder par une coupe</translation>
    </message>
    <message>
        <source>Joining texts is not for templates; write one behind the other.</source>
        <translation>Un modèle de prompt n’assemble pas de textes&#x202f;; écrivez-les l’un après l’autre.</translation>
    </message>
    <message>
        <source>Keep {before}</source>
        <translation>Garder «&#x202f;{before}&#x202f;»</translation>
    </message>
    <message>
        <source>Keep {value}</source>
        <translation>Garder «&#x202f;{value}&#x202f;»</translation>
    </message>
    <message>
        <source>Known ones: {known}.</source>
        <translation>Connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Known ones: {models}.</source>
        <translation>Connus&#xa0;: {models}.</translation>
    </message>
    <message>
        <source>Leave it to the bible</source>
        <translation>Le laisser à la bible</translation>
    </message>
    <message>
        <source>Leave out the burn-in or the engine.</source>
        <translation>Laissez l’incrustation ou le moteur de côté.</translation>
    </message>
    <message>
        <source>Leave out {found}</source>
        <translation>Laisser de côté {found}</translation>
    </message>
    <message>
        <source>Leave the shot out</source>
        <translation>Laisser le plan de côté</translation>
    </message>
    <message>
        <source>Leave this rule off</source>
        <translation>Désactiver cette règle</translation>
    </message>
    <message>
        <source>Leq(m) is not measured in LUFS. A viewing copy; cinemas take a DCP.</source>
        <translation>Leq(m) ne se mesure pas en LUFS. Une copie de visionnage&#x202f;; les cinémas prennent un DCP.</translation>
    </message>
    <message>
        <source>Let music or a voice begin with the picture.</source>
        <translation>Laissez une musique ou une voix commencer avec l’image.</translation>
    </message>
    <message>
        <source>Let the picture fill the frame (fit: crop).</source>
        <translation>Laissez l’image remplir le cadre (fit: crop).</translation>
    </message>
    <message>
        <source>Lettering seems to stand in the {side} {value} % that {label} covers.</source>
        <translation>Du texte semble se trouver dans les {value} % ({side}) que {label} recouvre.</translation>
    </message>
    <message>
        <source>Letters are spaced by -0.2 to {most_tracking} of their size.</source>
        <translation>Les lettres sont espacées de -0,2 à {most_tracking} de leur taille.</translation>
    </message>
    <message>
        <source>LinkedIn names no loudness; -14 LUFS is the usual choice for the web.</source>
        <translation>LinkedIn ne donne pas de niveau sonore&#x202f;; -14 LUFS est l’usage sur le web.</translation>
    </message>
    <message>
        <source>LinkedIn, 16:9</source>
        <translation>LinkedIn, 16:9</translation>
    </message>
    <message>
        <source>Lists are not for templates.</source>
        <translation>Un modèle de prompt ne prend pas de listes.</translation>
    </message>
    <message>
        <source>LiteLLM proxy</source>
        <translation>Proxy LiteLLM</translation>
    </message>
    <message>
        <source>Longer reels are allowed in more and more places.</source>
        <translation>Des reels plus longs sont admis de plus en plus souvent.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>Regardez-le de nouveau.</translation>
    </message>
    <message>
        <source>Look for the clip at the provider; where it is gone for good, cancel and generate with another model.</source>
        <translation>Cherchez le clip chez le fournisseur ; s’il a disparu pour de bon, annulez et générez avec un autre modèle.</translation>
    </message>
    <message>
        <source>Look there; move what must be read.</source>
        <translation>Regardez-y&#x202f;; déplacez ce qui doit être lu.</translation>
    </message>
    <message>
        <source>Look {right_way}</source>
        <translation>Regarder vers {right_way}</translation>
    </message>
    <message>
        <source>Loudness is left as it was mixed.</source>
        <translation>Le niveau sonore reste tel qu’il a été mixé.</translation>
    </message>
    <message>
        <source>Made narrower where it would be larger than 16 MB.</source>
        <translation>Réduit en largeur quand il dépasserait 16 Mo.</translation>
    </message>
    <message>
        <source>Made {width} pixels wide to stay below {value} MB.</source>
        <translation>Fait en {width} pixels de large pour rester sous {value} Mo.</translation>
    </message>
    <message>
        <source>Make a longer version.</source>
        <translation>Faites une version plus longue.</translation>
    </message>
    <message>
        <source>Make a shorter version, or a preset of yours with a higher crf.</source>
        <translation>Faites une version plus courte, ou un préréglage à vous avec un crf plus haut.</translation>
    </message>
    <message>
        <source>Make a shorter version.</source>
        <translation>Faites une version plus courte.</translation>
    </message>
    <message>
        <source>Make a smaller copy and use that.</source>
        <translation>Faites-en une copie plus petite et utilisez celle-là.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Créez-le d’abord.</translation>
    </message>
    <message>
        <source>Make it long enough</source>
        <translation>Le rendre assez long</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>Raccourcissez-le.</translation>
    </message>
    <message>
        <source>Make it simpler.</source>
        <translation>Simplifiez-le.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>Réduisez-le.</translation>
    </message>
    <message>
        <source>Make it {size} too</source>
        <translation>Le mettre aussi en {size}</translation>
    </message>
    <message>
        <source>Make this the target</source>
        <translation>En faire la durée visée</translation>
    </message>
    <message>
        <source>Mark the line off screen</source>
        <translation>Marquer la réplique hors champ</translation>
    </message>
    <message>
        <source>Master (the board&apos;s own size and rate)</source>
        <translation>Master (taille et cadence du tableau)</translation>
    </message>
    <message>
        <source>Match its colours to a shot that is right.</source>
        <translation>Accordez ses couleurs à un plan qui est juste.</translation>
    </message>
    <message>
        <source>Mirror this shot</source>
        <translation>Retourner ce plan</translation>
    </message>
    <message>
        <source>More than three flashes in a second: some viewers may have a seizure.</source>
        <translation>Plus de trois éclairs par seconde&#xa0;: certains spectateurs peuvent faire une crise.</translation>
    </message>
    <message>
        <source>More than three flashes of saturated red in a second: some viewers may have a seizure.</source>
        <translation>Plus de trois éclairs de rouge saturé par seconde&#xa0;: certains spectateurs peuvent faire une crise.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>Déplacez-le.</translation>
    </message>
    <message>
        <source>Move it out of the folder.</source>
        <translation>Sortez-le du dossier.</translation>
    </message>
    <message>
        <source>Move that folder away.</source>
        <translation>Déplacez ce dossier.</translation>
    </message>
    <message>
        <source>Name a file that is there and ends in .onnx.</source>
        <translation>Nommez un fichier qui existe et finit par .onnx.</translation>
    </message>
    <message>
        <source>Name another.</source>
        <translation>Nommez-en un autre.</translation>
    </message>
    <message>
        <source>Name it in the header.</source>
        <translation>Nommez-la dans l’en-tête.</translation>
    </message>
    <message>
        <source>Name it {stem}.{chosen}.</source>
        <translation>Nommez-le {stem}.{chosen}.</translation>
    </message>
    <message>
        <source>Name shots as 2A, or several as 1A,2..3B.</source>
        <translation>Nommez des plans comme 2A, ou plusieurs comme 1A,2..3B.</translation>
    </message>
    <message>
        <source>No beat is nearer than {tolerance_frames} frames.</source>
        <translation>Aucun temps n’est à moins de {tolerance_frames} images.</translation>
    </message>
    <message>
        <source>No column here says what a shot shows.</source>
        <translation>Aucune colonne ne dit ici ce que montre un plan.</translation>
    </message>
    <message>
        <source>No microphone is connected.</source>
        <translation>Aucun microphone n’est branché.</translation>
    </message>
    <message>
        <source>No shot is named.</source>
        <translation>Aucun plan n’est nommé.</translation>
    </message>
    <message>
        <source>No voice engine is installed.</source>
        <translation>Aucun moteur de voix n’est installé.</translation>
    </message>
    <message>
        <source>Nobody has seen where these people are to each other; begin wide, or cut to a wide shot soon.</source>
        <translation>Personne n’a vu où ces gens sont l’un par rapport à l’autre&#x202f;; commencez large, ou passez bientôt à un plan large.</translation>
    </message>
    <message>
        <source>Nobody knows whose this is; say source and licence before the film goes out.</source>
        <translation>Personne ne sait à qui c’est&#x202f;; dites la source et la licence avant que le film sorte.</translation>
    </message>
    <message>
        <source>North American broadcast, ATSC A/85</source>
        <translation>Diffusion nord-américaine, ATSC A/85</translation>
    </message>
    <message>
        <source>Not every item can be played: {named}{more}.</source>
        <translation>Tous les éléments ne peuvent pas être joués&#xa0;: {named}{more}.</translation>
    </message>
    <message>
        <source>Not needed as far as the film says itself: it holds no AI-generated pictures from Storyboard.</source>
        <translation>Pas nécessaire d’après ce que le film dit de lui-même&#xa0;: il ne contient pas d’images générées par IA de Storyboard.</translation>
    </message>
    <message>
        <source>Not one frame can be decoded from frame {first} on.</source>
        <translation>Pas une image ne peut être décodée à partir de l’image {first}.</translation>
    </message>
    <message>
        <source>Not one frame can be decoded.</source>
        <translation>Pas une image ne peut être décodée.</translation>
    </message>
    <message>
        <source>Nothing can be generated here: {reason}</source>
        <translation>Rien ne peut être généré ici&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing changes in the ledger: write a name of the bible, an arrow and what it does, as in Mara → picks up lantern, or Mara → hair: wet.</source>
        <translation>Rien ne change dans le registre&#xa0;: écrivez un nom de la bible, une flèche et ce qu’il fait, en anglais, comme Mara → picks up lantern ou Mara → hair: wet.</translation>
    </message>
    <message>
        <source>Nothing happens under {heading}; it was left out.</source>
        <translation>Rien ne se passe sous {heading}&#x202f;; c’est laissé de côté.</translation>
    </message>
    <message>
        <source>Nothing has a part {attr}; there are {parts}.</source>
        <translation>Rien n’a d’élément {attr}&#x202f;; il existe {parts}.</translation>
    </message>
    <message>
        <source>Nothing is called {name} there.</source>
        <translation>Rien ne s’appelle {name} à cet endroit.</translation>
    </message>
    <message>
        <source>Nothing is heard in the first {hook_s} seconds.</source>
        <translation>On n’entend rien dans les {hook_s} premières secondes.</translation>
    </message>
    <message>
        <source>Nothing is heard in the whole film.</source>
        <translation>On n’entend rien de tout le film.</translation>
    </message>
    <message>
        <source>Nothing moves in the first {hook_s} seconds.</source>
        <translation>Rien ne bouge dans les {hook_s} premières secondes.</translation>
    </message>
    <message>
        <source>Nothing of the first item would be left.</source>
        <translation>Il ne resterait rien du premier élément.</translation>
    </message>
    <message>
        <source>Nothing of the second item would be left.</source>
        <translation>Il ne resterait rien du second élément.</translation>
    </message>
    <message>
        <source>Nothing plays at that frame.</source>
        <translation>Rien ne joue à cette image.</translation>
    </message>
    <message>
        <source>Nothing that this project brings has a SHA-256 that begins with {begins}.</source>
        <translation>Rien de ce que ce projet apporte n’a un SHA-256 qui commence par {begins}.</translation>
    </message>
    <message>
        <source>Nothing was changed on disk; undo the last edit and save again.</source>
        <translation>Rien n’a changé sur le disque&#x202f;; annulez la dernière modification et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Nothing was received.</source>
        <translation>Rien n’a été reçu.</translation>
    </message>
    <message>
        <source>Nothing was sent or billed; try again later.</source>
        <translation>Rien n’a été envoyé ni facturé&#x202f;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>Numbered PNG pictures and a WAV in a folder</source>
        <translation>Images PNG numérotées et un WAV dans un dossier</translation>
    </message>
    <message>
        <source>On the screen this is turning back; the audience loses the way.</source>
        <translation>À l’écran, c’est un demi-tour&#x202f;; le public perd le chemin.</translation>
    </message>
    <message>
        <source>One picture cannot be the beginning of both; one of the shots would begin in the wrong place.</source>
        <translation>Une image ne peut pas être le début des deux&#x202f;; l’un des plans commencerait au mauvais endroit.</translation>
    </message>
    <message>
        <source>One picture is much noisier than the other; the change of texture shows.</source>
        <translation>Une image est bien plus bruitée que l’autre&#x202f;; le changement de grain se voit.</translation>
    </message>
    <message>
        <source>One take of one shot holds a cut.</source>
        <translation>La prise d’un seul plan contient une coupe.</translation>
    </message>
    <message>
        <source>Only those in the shot are described to the model; this one would be invented.</source>
        <translation>Seuls ceux du plan sont décrits au modèle&#x202f;; celui-ci serait inventé.</translation>
    </message>
    <message>
        <source>Only two people, two places or two props can be made one.</source>
        <translation>On ne peut réunir que deux personnages, deux lieux ou deux accessoires.</translation>
    </message>
    <message>
        <source>Only two scenes that follow each other can be merged.</source>
        <translation>Seules deux scènes qui se suivent peuvent être réunies.</translation>
    </message>
    <message>
        <source>Only two shots that follow each other in one scene can be merged.</source>
        <translation>Seuls deux plans qui se suivent dans une scène peuvent être réunis.</translation>
    </message>
    <message>
        <source>Only {values}</source>
        <translation>Seulement {values}</translation>
    </message>
    <message>
        <source>Open the project again.</source>
        <translation>Rouvrez le projet.</translation>
    </message>
    <message>
        <source>OpenAI retired this API on {isoformat} and offers no successor; use a self-hosted vLLM-Omni or SGLang server, a LiteLLM proxy, a compatible gateway, or the draft generator instead.</source>
        <translation>OpenAI a fermé cette API le {isoformat} et n’offre pas de successeur&#x202f;; utilisez un serveur vLLM-Omni ou SGLang à vous, un proxy LiteLLM, une passerelle compatible, ou le générateur de brouillons.</translation>
    </message>
    <message>
        <source>OpenAI-compatible video server</source>
        <translation>Serveur vidéo compatible OpenAI</translation>
    </message>
    <message>
        <source>Paste it again, on its own.</source>
        <translation>Collez-la de nouveau, seule.</translation>
    </message>
    <message>
        <source>Paste the key again.</source>
        <translation>Collez la clé de nouveau.</translation>
    </message>
    <message>
        <source>Paying accounts may post longer and larger films. X names no loudness; -14 LUFS is the usual choice for the web.</source>
        <translation>Les comptes payants publient des films plus longs et plus lourds. X ne donne pas de niveau sonore&#x202f;; -14 LUFS est l’usage sur le web.</translation>
    </message>
    <message>
        <source>Play it in no place</source>
        <translation>Ne le jouer en aucun lieu</translation>
    </message>
    <message>
        <source>Play the best part of the best take, or cover the fault with the shot beside it.</source>
        <translation>Jouez la meilleure partie de la meilleure prise, ou couvrez le défaut avec le plan d’à côté.</translation>
    </message>
    <message>
        <source>Play the shot that shows it</source>
        <translation>Jouer le plan qui le montre</translation>
    </message>
    <message>
        <source>Plays muted. No black bars, no price, promotion or contact in the picture.</source>
        <translation>Joué sans son. Ni bandes noires, ni prix, promotion ou contact à l’image.</translation>
    </message>
    <message>
        <source>ProRes 422 HQ mezzanine, 10 bit, with PCM</source>
        <translation>Mezzanine ProRes 422 HQ, 10 bits, avec PCM</translation>
    </message>
    <message>
        <source>Put back a copy from a backup, or move the file away to go on without its history.</source>
        <translation>Remettez une copie de sauvegarde, ou déplacez le fichier pour continuer sans son historique.</translation>
    </message>
    <message>
        <source>Put it back where it was; what you see stays in the window meanwhile.</source>
        <translation>Remettez-le à sa place ; ce que vous voyez reste affiché en attendant.</translation>
    </message>
    <message>
        <source>Put quotes around cells that hold the dividing sign.</source>
        <translation>Mettez entre guillemets les cellules qui contiennent le séparateur.</translation>
    </message>
    <message>
        <source>Questions with &apos;is&apos; are not for templates.</source>
        <translation>Un modèle de prompt ne pose pas de question avec «&#xa0;is&#xa0;».</translation>
    </message>
    <message>
        <source>Raise the limit of the run, or choose fewer shots.</source>
        <translation>Relevez la limite du lancement, ou choisissez moins de plans.</translation>
    </message>
    <message>
        <source>Raise the number, or choose fewer shots.</source>
        <translation>Relevez le nombre, ou choisissez moins de plans.</translation>
    </message>
    <message>
        <source>Raise the project&apos;s limit, settle what is uncertain, or choose fewer shots.</source>
        <translation>Relevez la limite du projet, réglez ce qui est incertain, ou choisissez moins de plans.</translation>
    </message>
    <message>
        <source>Realistic generated pictures must carry TikTok&apos;s AI-generated label.</source>
        <translation>Les images générées réalistes doivent porter l’étiquette «&#x202f;généré par IA&#x202f;» de TikTok.</translation>
    </message>
    <message>
        <source>Receive it again.</source>
        <translation>Recevez-le de nouveau.</translation>
    </message>
    <message>
        <source>Release the job once this is mended.</source>
        <translation>Libérez la tâche une fois que c’est réparé.</translation>
    </message>
    <message>
        <source>Removed {target_id}.</source>
        <translation>{target_id} est retirée.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Renommez l’un d’eux.</translation>
    </message>
    <message>
        <source>Rename the file in the project.</source>
        <translation>Renommez le fichier dans le projet.</translation>
    </message>
    <message>
        <source>Replace it with the file itself, inside the folder.</source>
        <translation>Remplacez-le par le fichier lui-même, dans le dossier.</translation>
    </message>
    <message>
        <source>Replace the link with the file itself.</source>
        <translation>Remplacez le lien par le fichier lui-même.</translation>
    </message>
    <message>
        <source>Restore it from a copy, or generate or import it anew.</source>
        <translation>Restaurez-le depuis une copie, ou générez ou importez-le de nouveau.</translation>
    </message>
    <message>
        <source>SGLang diffusion (self-hosted)</source>
        <translation>SGLang diffusion (chez vous)</translation>
    </message>
    <message>
        <source>Save again to write it anew.</source>
        <translation>Enregistrez de nouveau pour le réécrire.</translation>
    </message>
    <message>
        <source>Save it as CSV UTF-8.</source>
        <translation>Enregistrez-le en CSV UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as CSV UTF-8.</source>
        <translation>Enregistrez le fichier en CSV UTF-8.</translation>
    </message>
    <message>
        <source>Save the file yourself and drop it here.</source>
        <translation>Enregistrez le fichier vous-même et déposez-le ici.</translation>
    </message>
    <message>
        <source>Save the script as plain text or Fountain.</source>
        <translation>Enregistrez le scénario en texte brut ou en Fountain.</translation>
    </message>
    <message>
        <source>Say how many may be generated at most, and that an unknown price is accepted.</source>
        <translation>Dites combien au plus peuvent être générés, et qu’un prix inconnu est accepté.</translation>
    </message>
    <message>
        <source>Say less.</source>
        <translation>Dites-en moins.</translation>
    </message>
    <message>
        <source>Say less: one action, one move of the camera.</source>
        <translation>Dites-en moins&#xa0;: une action, un mouvement de caméra.</translation>
    </message>
    <message>
        <source>Say the opposite of the fault ({cause}) plainly, and nothing else new.</source>
        <translation>Dites clairement le contraire du défaut ({cause}), et rien d’autre de nouveau.</translation>
    </message>
    <message>
        <source>Say what it is for, such as client review.</source>
        <translation>Dites à quoi elle sert, par exemple relecture du client.</translation>
    </message>
    <message>
        <source>Say whether it ran.</source>
        <translation>Dites s’il a été exécuté.</translation>
    </message>
    <message>
        <source>See that the shot&apos;s take is long enough.</source>
        <translation>Veillez à ce que la prise du plan soit assez longue.</translation>
    </message>
    <message>
        <source>Set video_kbps in a preset of yours.</source>
        <translation>Réglez video_kbps dans un préréglage à vous.</translation>
    </message>
    <message>
        <source>Setting a variable is not for templates.</source>
        <translation>Un modèle de prompt ne définit pas de variable.</translation>
    </message>
    <message>
        <source>Shopify product media</source>
        <translation>Média de produit Shopify</translation>
    </message>
    <message>
        <source>Shorten it to {duration_s} s</source>
        <translation>Le raccourcir à {duration_s} s</translation>
    </message>
    <message>
        <source>Shorten the gap if it is not meant.</source>
        <translation>Raccourcissez le vide s’il n’est pas voulu.</translation>
    </message>
    <message>
        <source>Shorten the middle one</source>
        <translation>Raccourcir celui du milieu</translation>
    </message>
    <message>
        <source>Shot numbers are locked; unlock them before choosing another way to number.</source>
        <translation>Les numéros des plans sont figés&#x202f;; libérez-les avant de changer de numérotation.</translation>
    </message>
    <message>
        <source>Shot {board} lasts one frame and cannot be split.</source>
        <translation>Le plan {board} dure une image et ne peut pas être coupé.</translation>
    </message>
    <message>
        <source>Shot {id} cannot continue from {source}, which is not on the board.</source>
        <translation>Le plan {id} ne peut pas être la suite de {source}, qui n’est pas au tableau.</translation>
    </message>
    <message>
        <source>Shot {id} is in no scene.</source>
        <translation>Le plan {id} n’est dans aucune scène.</translation>
    </message>
    <message>
        <source>Shot {name} has no take that plays.</source>
        <translation>Le plan {name} n’a pas de prise jouée.</translation>
    </message>
    <message>
        <source>Shot {number} goes on from shot {source}, which has no take; generate {source2} too, or join {number2} by a cut.</source>
        <translation>Le plan {number} est la suite du plan {source}, qui n’a pas de prise&#x202f;; générez aussi {source2}, ou raccordez {number2} par une coupe.</translation>
    </message>
    <message>
        <source>Shot {number} has no take to accept.</source>
        <translation>Le plan {number} n’a pas de prise à accepter.</translation>
    </message>
    <message>
        <source>Shot {number} has {what} whose id begins with {take}.</source>
        <translation>Plan {number}&#xa0;: {what} dont l’id commence par {take}.</translation>
    </message>
    <message>
        <source>Shot {shot_id} has no take that this shot could go on from.</source>
        <translation>Le plan {shot_id} n’a pas de prise dont ce plan pourrait être la suite.</translation>
    </message>
    <message>
        <source>Shot {shot_id} has no take to go on from.</source>
        <translation>Le plan {shot_id} n’a pas de prise à continuer.</translation>
    </message>
    <message>
        <source>Shot {shot_id} is in no scene.</source>
        <translation>Le plan {shot_id} n’est dans aucune scène.</translation>
    </message>
    <message>
        <source>Shot {shot} was billed {cost}, {estimate} was expected; the rest of the run waits. Look at the prices, then release it or cancel it.</source>
        <translation>Le plan {shot} a été facturé {cost}, on attendait {estimate}&#x202f;; le reste du lancement attend. Regardez les prix, puis libérez-le ou annulez-le.</translation>
    </message>
    <message>
        <source>Show it changing in this shot</source>
        <translation>Le montrer changer dans ce plan</translation>
    </message>
    <message>
        <source>Show the turn in this shot</source>
        <translation>Montrer le demi-tour dans ce plan</translation>
    </message>
    <message>
        <source>Show them crossing</source>
        <translation>Les montrer qui traversent</translation>
    </message>
    <message>
        <source>Show {name} earlier</source>
        <translation>Montrer {name} plus tôt</translation>
    </message>
    <message>
        <source>Slow the flashes, dim them, or cut fewer.</source>
        <translation>Ralentissez les éclairs, atténuez-les, ou coupez-en.</translation>
    </message>
    <message>
        <source>Sora 2 (OpenAI, retired)</source>
        <translation>Sora 2 (OpenAI, retiré)</translation>
    </message>
    <message>
        <source>Sora 2 Pro (OpenAI, retired)</source>
        <translation>Sora 2 Pro (OpenAI, retiré)</translation>
    </message>
    <message>
        <source>Sound begins or ends 0 or more frames beside its picture.</source>
        <translation>Le son commence ou finit 0 image ou plus à côté de son image.</translation>
    </message>
    <message>
        <source>Split it into two shots of about {frames} frames, one action each.</source>
        <translation>Coupez-le en deux plans d’environ {frames} images, une action chacun.</translation>
    </message>
    <message>
        <source>Split it up.</source>
        <translation>Coupez-le.</translation>
    </message>
    <message>
        <source>Split the file up.</source>
        <translation>Coupez le fichier.</translation>
    </message>
    <message>
        <source>Switch on Meta&apos;s AI label.</source>
        <translation>Activez l’étiquette IA de Meta.</translation>
    </message>
    <message>
        <source>Take it into the bible</source>
        <translation>Le prendre dans la bible</translation>
    </message>
    <message>
        <source>Take the sound out</source>
        <translation>Retirer le son</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Take {name} out of the early shot</source>
        <translation>Retirer {name} du plan précoce</translation>
    </message>
    <message>
        <source>Take {name} out of the shot</source>
        <translation>Retirer {name} du plan</translation>
    </message>
    <message>
        <source>Take {ref_id} out</source>
        <translation>Retirer {ref_id}</translation>
    </message>
    <message>
        <source>That column cannot be written in.</source>
        <translation>On ne peut pas écrire dans cette colonne.</translation>
    </message>
    <message>
        <source>That shot has no take yet.</source>
        <translation>Ce plan n’a pas encore de prise.</translation>
    </message>
    <message>
        <source>The GIF has {value} MB at {width} pixels; {value2} MB are taken.</source>
        <translation>Le GIF fait {value} Mo à {width} pixels&#x202f;; {value2} Mo sont admis.</translation>
    </message>
    <message>
        <source>The bible already has an entry called {name}.</source>
        <translation>La bible a déjà une entrée appelée {name}.</translation>
    </message>
    <message>
        <source>The bible has nobody and nothing under this id, so nothing could be said to the model.</source>
        <translation>La bible n’a personne ni rien sous cet id&#x202f;; on ne pourrait rien en dire au modèle.</translation>
    </message>
    <message>
        <source>The board drafts, but shots {numbered} choose {target_names} and cost {estimate_microusd}.</source>
        <translation>Le tableau fait des brouillons, mais les plans {numbered} choisissent {target_names} et coûtent {estimate_microusd}.</translation>
    </message>
    <message>
        <source>The board is called {title} now, as the title page says.</source>
        <translation>Le tableau s’intitule désormais {title}, d’après la page de titre.</translation>
    </message>
    <message>
        <source>The camera has crossed the line between them; they seem to have changed places.</source>
        <translation>La caméra a franchi la ligne entre eux&#x202f;; ils semblent avoir changé de place.</translation>
    </message>
    <message>
        <source>The camera&apos;s speed jumps at the cut.</source>
        <translation>La vitesse de la caméra saute à la coupe.</translation>
    </message>
    <message>
        <source>The cells cannot be told apart ({error}).</source>
        <translation>Les cellules ne se distinguent pas ({error}).</translation>
    </message>
    <message>
        <source>The clip cannot be fetched, the server said {status}: {value}.</source>
        <translation>Le clip ne peut pas être récupéré, le serveur a répondu {status}&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The clip cannot be read: {error}.</source>
        <translation>Le clip ne peut pas être lu&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>The clip cannot be written: {strerror}.</source>
        <translation>Le clip ne peut pas être écrit&#xa0;: {strerror}.</translation>
    </message>
    <message>
        <source>The clip has expired at the provider.</source>
        <translation>Le clip a expiré chez le fournisseur.</translation>
    </message>
    <message>
        <source>The clip is gone at the provider; generate it again.</source>
        <translation>Le clip a disparu chez le fournisseur&#x202f;; générez-le de nouveau.</translation>
    </message>
    <message>
        <source>The clip is still at the provider: release the job to go on.</source>
        <translation>Le clip est encore chez le fournisseur&#xa0;: libérez la tâche pour continuer.</translation>
    </message>
    <message>
        <source>The clip is too short: {has_s} s where the shot needs {wanted_s} s.</source>
        <translation>Le clip est trop court&#xa0;: {has_s} s alors que le plan en demande {wanted_s}.</translation>
    </message>
    <message>
        <source>The clip was made, but its content moderation holds it back.</source>
        <translation>Le clip a été fait, mais la modération du contenu le retient.</translation>
    </message>
    <message>
        <source>The clip was made, but the provider no longer offers it for download.</source>
        <translation>Le clip a été fait, mais le fournisseur ne l’offre plus au téléchargement.</translation>
    </message>
    <message>
        <source>The clip was not taken: {error}.</source>
        <translation>Le clip n’a pas été pris&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>The clips of a new audio track need different ids.</source>
        <translation>Les clips d’une nouvelle piste audio ont besoin d’ids différents.</translation>
    </message>
    <message>
        <source>The colour of the light changes inside one place and time.</source>
        <translation>La couleur de la lumière change dans un même lieu et un même temps.</translation>
    </message>
    <message>
        <source>The colours where the subject stands are not those it is known by.</source>
        <translation>Les couleurs là où se tient le sujet ne sont pas celles qu’on lui connaît.</translation>
    </message>
    <message>
        <source>The column {column} cannot be written in; nothing was pasted.</source>
        <translation>On ne peut pas écrire dans la colonne {column} ; rien n’a été collé.</translation>
    </message>
    <message>
        <source>The composed part could not be rendered: {said}</source>
        <translation>La partie composée n’a pas pu être rendue&#xa0;: {said}</translation>
    </message>
    <message>
        <source>The connection ended ({name}).</source>
        <translation>La connexion s’est terminée ({name}).</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>Le disque est plein&#x202f;; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation>Le téléchargement a été arrêté.</translation>
    </message>
    <message>
        <source>The draft could not be copied: {strerror}.</source>
        <translation>Le brouillon n’a pas pu être copié&#xa0;: {strerror}.</translation>
    </message>
    <message>
        <source>The draft was cancelled.</source>
        <translation>Le brouillon a été annulé.</translation>
    </message>
    <message>
        <source>The draft&apos;s working files are gone from the cache.</source>
        <translation>Les fichiers de travail du brouillon ont disparu du cache.</translation>
    </message>
    <message>
        <source>The end of {label} is announced, without a date.{after}</source>
        <translation>La fin de {label} est annoncée, sans date.{after}</translation>
    </message>
    <message>
        <source>The engine has no voice for that language.</source>
        <translation>Le moteur n’a pas de voix pour cette langue.</translation>
    </message>
    <message>
        <source>The engine moviepy burns nothing in.</source>
        <translation>Le moteur moviepy n’incruste rien.</translation>
    </message>
    <message>
        <source>The environment&apos;s proxy or certificates cannot be used: {words}.</source>
        <translation>Le proxy ou les certificats de l’environnement ne peuvent pas servir&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>The face is not that of the same person.</source>
        <translation>Le visage n’est pas celui de la même personne.</translation>
    </message>
    <message>
        <source>The figure is dialogue-gated; a meter of the whole programme only comes near it. A viewing copy, no delivery.</source>
        <translation>Le chiffre porte sur les dialogues&#x202f;; une mesure du programme entier ne fait que s’en approcher. Une copie de visionnage, pas une livraison.</translation>
    </message>
    <message>
        <source>The figure is for dialogue; a meter of the whole programme only comes near it.</source>
        <translation>Le chiffre vaut pour les dialogues&#x202f;; une mesure du programme entier ne fait que s’en approcher.</translation>
    </message>
    <message>
        <source>The file cannot be read ({strerror}).</source>
        <translation>Le fichier ne peut pas être lu ({strerror}).</translation>
    </message>
    <message>
        <source>The file has no index.</source>
        <translation>Le fichier n’a pas d’index.</translation>
    </message>
    <message>
        <source>The file has no picture.</source>
        <translation>Le fichier n’a pas d’image.</translation>
    </message>
    <message>
        <source>The file has {value} MB ({value2} Mb/s); {most}.</source>
        <translation>Le fichier fait {value} Mo ({value2} Mb/s)&#x202f;; {most}.</translation>
    </message>
    <message>
        <source>The file has {value} Mb/s; at least {value2} Mb/s are asked for.</source>
        <translation>Le fichier a {value} Mb/s&#x202f;; on en demande au moins {value2}.</translation>
    </message>
    <message>
        <source>The file has {value} Mb/s; at most {value2} Mb/s are taken.</source>
        <translation>Le fichier a {value} Mb/s&#x202f;; on en admet au plus {value2}.</translation>
    </message>
    <message>
        <source>The file holds neither picture nor sound.</source>
        <translation>Le fichier n’a ni image ni son.</translation>
    </message>
    <message>
        <source>The file holds no picture.</source>
        <translation>Le fichier n’a pas d’image.</translation>
    </message>
    <message>
        <source>The file holds no such stream.</source>
        <translation>Le fichier n’a pas ce flux.</translation>
    </message>
    <message>
        <source>The file holds no such track.</source>
        <translation>Le fichier n’a pas cette piste.</translation>
    </message>
    <message>
        <source>The file is cut short.</source>
        <translation>Le fichier est tronqué.</translation>
    </message>
    <message>
        <source>The file is damaged or cut short ({what})</source>
        <translation>Le fichier est abîmé ou tronqué ({what})</translation>
    </message>
    <message>
        <source>The file is damaged: the decoder complained, so what is shown may be wrong.</source>
        <translation>Le fichier est abîmé&#xa0;: le décodeur s’est plaint&#x202f;; ce qui est montré peut être faux.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is larger than {value} MB.</source>
        <translation>Le fichier dépasse {value} Mo.</translation>
    </message>
    <message>
        <source>The file is {lstrip}; {container} is asked for.</source>
        <translation>Le fichier est un {lstrip}&#x202f;; on demande un {container}.</translation>
    </message>
    <message>
        <source>The file&apos;s index cannot be read.</source>
        <translation>L’index du fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Le film</translation>
    </message>
    <message>
        <source>The film came out with {count} frames in place of {frames}; it was not kept.</source>
        <translation>Le film est sorti avec {count} images au lieu de {frames}&#x202f;; il n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The film came out with {found} frames in place of {frames}; it was not kept.</source>
        <translation>Le film est sorti avec {found} images au lieu de {frames}&#x202f;; il n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The film came out with {samples} frames in place of {frames}; it was not kept.</source>
        <translation>Le film est sorti avec {samples} images au lieu de {frames}&#x202f;; il n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The film has {frames} frames; none of those asked for.</source>
        <translation>Le film a {frames} images&#x202f;; aucune de celles demandées.</translation>
    </message>
    <message>
        <source>The film has {rate} frames a second; at most {max_rate} are taken.</source>
        <translation>Le film a {rate} images par seconde&#x202f;; {max_rate} au plus sont admises.</translation>
    </message>
    <message>
        <source>The film has {rate} frames a second; {asked} are asked for.</source>
        <translation>Le film a {rate} images par seconde&#x202f;; {asked} sont demandées.</translation>
    </message>
    <message>
        <source>The film is at {lufs} LUFS in place of {lufs2}: its mix allows no more.</source>
        <translation>Le film est à {lufs} LUFS au lieu de {lufs2}&#xa0;: son mixage n’en permet pas plus.</translation>
    </message>
    <message>
        <source>The film is at {lufs} LUFS; {target} is asked for.</source>
        <translation>Le film est à {lufs} LUFS&#x202f;; {target} sont demandés.</translation>
    </message>
    <message>
        <source>The film lasts {length} s; at least {min_s} s are asked for.</source>
        <translation>Le film dure {length} s&#x202f;; au moins {min_s} s sont demandées.</translation>
    </message>
    <message>
        <source>The film lasts {length} s; at most {max_s} s are allowed.</source>
        <translation>Le film dure {length} s&#x202f;; {max_s} s au plus sont admises.</translation>
    </message>
    <message>
        <source>The film&apos;s frames came out unevenly spaced; it was not kept.</source>
        <translation>Les images du film sont sorties irrégulièrement espacées&#x202f;; il n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The first frame</source>
        <translation>La première image</translation>
    </message>
    <message>
        <source>The first frame comes from the shot {shot_id}, which has no take yet.</source>
        <translation>La première image vient du plan {shot_id}, qui n’a pas encore de prise.</translation>
    </message>
    <message>
        <source>The first frame fixes the framing; the model would have to jump to the other size.</source>
        <translation>La première image fixe le cadre&#x202f;; le modèle devrait sauter à l’autre valeur de plan.</translation>
    </message>
    <message>
        <source>The first item has no cut before it to roll.</source>
        <translation>Le premier élément n’a pas de coupe à déplacer devant lui.</translation>
    </message>
    <message>
        <source>The first line names the columns.</source>
        <translation>La première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <source>The first line names the columns; known ones are {join}.</source>
        <translation>La première ligne nomme les colonnes&#x202f;; on connaît {join}.</translation>
    </message>
    <message>
        <source>The first shot has nothing to continue from.</source>
        <translation>Le premier plan n’a rien dont il pourrait être la suite.</translation>
    </message>
    <message>
        <source>The first {hook_s} seconds are black.</source>
        <translation>Les {hook_s} premières secondes sont noires.</translation>
    </message>
    <message>
        <source>The fix {edit} does not say its {args}.</source>
        <translation>La correction {edit} ne dit pas ses {args}.</translation>
    </message>
    <message>
        <source>The frame it begins from will be another once the shot before is made anew; make that one first.</source>
        <translation>L’image dont il part sera une autre quand le plan d’avant sera refait&#x202f;; faites celui-là d’abord.</translation>
    </message>
    <message>
        <source>The frame of shot {shot_id} could not be taken from its take {id}.</source>
        <translation>L’image du plan {shot_id} n’a pas pu être prise de sa prise {id}.</translation>
    </message>
    <message>
        <source>The frame of shot {shot_id} is not there yet.</source>
        <translation>L’image du plan {shot_id} n’est pas encore là.</translation>
    </message>
    <message>
        <source>The frames are unevenly spaced.</source>
        <translation>Les images sont irrégulièrement espacées.</translation>
    </message>
    <message>
        <source>The host {host} has no address.</source>
        <translation>L’hôte {host} n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>The id of a bible entry never changes.</source>
        <translation>L’id d’une entrée de la bible ne change jamais.</translation>
    </message>
    <message>
        <source>The id {thing_id} is taken by another {what}.</source>
        <translation>L’id {thing_id} est déjà pris ({what}).</translation>
    </message>
    <message>
        <source>The index stands at the file&apos;s end: nothing plays before all of it is there.</source>
        <translation>L’index est à la fin du fichier&#xa0;: rien ne joue avant que tout soit là.</translation>
    </message>
    <message>
        <source>The job could not be asked about, the server said {status}: {words}.</source>
        <translation>On n’a pas pu demander où en est la tâche, le serveur a répondu {status}&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>The job has expired at the provider.</source>
        <translation>La tâche a expiré chez le fournisseur.</translation>
    </message>
    <message>
        <source>The job was made for a target of the kind {api_kind}, and {id} is {api_kind2} here.</source>
        <translation>La tâche a été faite pour une cible de la sorte {api_kind}, et {id} est ici {api_kind2}.</translation>
    </message>
    <message>
        <source>The journal is open for reading only.</source>
        <translation>Le journal est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>The key holds characters that no key has, such as a line break.</source>
        <translation>La clé contient des caractères qu’aucune clé n’a, comme un retour à la ligne.</translation>
    </message>
    <message>
        <source>The key of {target_id} is kept in {source}.</source>
        <translation>La clé de {target_id} est gardée dans {source}.</translation>
    </message>
    <message>
        <source>The kind of an item is changed by replacing it.</source>
        <translation>On change la sorte d’un élément en le remplaçant.</translation>
    </message>
    <message>
        <source>The light flickers from frame to frame.</source>
        <translation>La lumière scintille d’une image à l’autre.</translation>
    </message>
    <message>
        <source>The light is even already.</source>
        <translation>La lumière est déjà égale.</translation>
    </message>
    <message>
        <source>The light jumps inside one place and time.</source>
        <translation>La lumière saute dans un même lieu et un même temps.</translation>
    </message>
    <message>
        <source>The link is no address.</source>
        <translation>Le lien n’est pas une adresse.</translation>
    </message>
    <message>
        <source>The master format stays; make another one the master first.</source>
        <translation>Le format maître reste&#x202f;; faites-en d’abord un autre le maître.</translation>
    </message>
    <message>
        <source>The model would get the bare word instead of who is meant.</source>
        <translation>Le modèle recevrait le mot nu au lieu de la personne visée.</translation>
    </message>
    <message>
        <source>The multimedia libraries of this system are missing ({error}); nothing can be recorded.</source>
        <translation>Les bibliothèques multimédias de ce système manquent ({error})&#x202f;; rien ne peut être enregistré.</translation>
    </message>
    <message>
        <source>The nearest size this model makes; the cut crops or scales it.</source>
        <translation>La taille la plus proche que fait ce modèle&#x202f;; le montage la rogne ou la met à l’échelle.</translation>
    </message>
    <message>
        <source>The new item and the rest of the old one need different ids.</source>
        <translation>Le nouvel élément et le reste de l’ancien ont besoin d’ids différents.</translation>
    </message>
    <message>
        <source>The next length this model makes; the rest is handle.</source>
        <translation>La durée suivante que fait ce modèle&#x202f;; le reste est de la marge.</translation>
    </message>
    <message>
        <source>The picture does not move for {value} s.</source>
        <translation>L’image ne bouge pas pendant {value} s.</translation>
    </message>
    <message>
        <source>The picture for the {replace} is missing ({sha256}).</source>
        <translation>L’image pour «&#x202f;{replace}&#x202f;» manque ({sha256}).</translation>
    </message>
    <message>
        <source>The picture grows or shrinks at the join.</source>
        <translation>L’image grandit ou rétrécit au raccord.</translation>
    </message>
    <message>
        <source>The picture is black for {value} s.</source>
        <translation>L’image est noire pendant {value} s.</translation>
    </message>
    <message>
        <source>The picture is black.</source>
        <translation>L’image est noire.</translation>
    </message>
    <message>
        <source>The picture is the other way round after the join.</source>
        <translation>L’image est inversée après le raccord.</translation>
    </message>
    <message>
        <source>The picture is unlike the one it should resemble.</source>
        <translation>L’image ne ressemble pas à celle à laquelle elle devrait ressembler.</translation>
    </message>
    <message>
        <source>The picture is written in {video_codec}; {video_codec2} is asked for.</source>
        <translation>L’image est codée en {video_codec}&#x202f;; on demande {video_codec2}.</translation>
    </message>
    <message>
        <source>The picture is {shown_width} pixels wide; at most {max_width} are taken.</source>
        <translation>L’image fait {shown_width} pixels de large&#x202f;; {max_width} au plus sont admis.</translation>
    </message>
    <message>
        <source>The picture is {size}x{size2}; {width}x{height} is asked for.</source>
        <translation>L’image est en {size}x{size2}&#x202f;; on demande {width}x{height}.</translation>
    </message>
    <message>
        <source>The picture jumps aside at the join.</source>
        <translation>L’image saute de côté au raccord.</translation>
    </message>
    <message>
        <source>The picture moves the other way after the cut.</source>
        <translation>L’image part dans l’autre sens après la coupe.</translation>
    </message>
    <message>
        <source>The picture stands still as if playback had stopped.</source>
        <translation>L’image est figée comme si la lecture s’était arrêtée.</translation>
    </message>
    <message>
        <source>The picture {name} is larger than the {most} bytes the model takes.</source>
        <translation>L’image {name} dépasse les {most} octets qu’admet le modèle.</translation>
    </message>
    <message>
        <source>The preview was given up.</source>
        <translation>L’aperçu a été abandonné.</translation>
    </message>
    <message>
        <source>The price of {unknown} is unknown, so a limit of money cannot hold.</source>
        <translation>Le prix de {unknown} est inconnu&#x202f;; une limite d’argent ne peut pas tenir.</translation>
    </message>
    <message>
        <source>The profile names a field {name} that this version cannot fill.</source>
        <translation>Le profil nomme un champ {name} que cette version ne peut pas remplir.</translation>
    </message>
    <message>
        <source>The program ended before this was sent.</source>
        <translation>Le programme s’est terminé avant l’envoi.</translation>
    </message>
    <message>
        <source>The program ended while this was being sent. It may have been accepted and may be billed.</source>
        <translation>Le programme s’est terminé pendant l’envoi. Il a pu être accepté et peut être facturé.</translation>
    </message>
    <message>
        <source>The project names a file that cannot exist; restore a snapshot from versions/.</source>
        <translation>Le projet nomme un fichier qui ne peut pas exister&#x202f;; restaurez un instantané depuis versions/.</translation>
    </message>
    <message>
        <source>The project&apos;s own template for {model_id} is not used until you trust it.</source>
        <translation>Le modèle de texte du projet pour {model_id} ne sert pas tant que vous ne lui faites pas confiance.</translation>
    </message>
    <message>
        <source>The prompt has {count} {unit}; the model takes {prompt_max}.</source>
        <translation>Le prompt a {count} {unit}&#x202f;; le modèle en admet {prompt_max}.</translation>
    </message>
    <message>
        <source>The provider sent no clip but words: {words}.</source>
        <translation>Le fournisseur n’a pas envoyé de clip mais un texte : {words}.</translation>
    </message>
    <message>
        <source>The provider sent nothing where the clip should be.</source>
        <translation>Le fournisseur n’a rien envoyé à la place du clip.</translation>
    </message>
    <message>
        <source>The sound came out {heard} samples long in place of {samples}; it was not kept.</source>
        <translation>Le son fait {heard} échantillons au lieu de {samples}&#x202f;; il n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The template for {label} cannot be used: {error}</source>
        <translation>Le modèle de prompt de {label} ne peut pas servir&#xa0;: {error}</translation>
    </message>
    <message>
        <source>The title page says {title}; the board keeps its title {title2}.</source>
        <translation>La page de titre indique {title}&#x202f;; le tableau garde son titre {title2}.</translation>
    </message>
    <message>
        <source>There are: {adapters}.</source>
        <translation>Il y a&#xa0;: {adapters}.</translation>
    </message>
    <message>
        <source>There is a fault in line {line}.</source>
        <translation>Il y a une erreur à la ligne {line}.</translation>
    </message>
    <message>
        <source>There is no edit decision list at {rate} frames a second.</source>
        <translation>Il n’existe pas d’EDL à {rate} images par seconde.</translation>
    </message>
    <message>
        <source>There is no field {unknown}; try {fields}.</source>
        <translation>Il n’y a pas de champ {unknown} ; essayez {fields}.</translation>
    </message>
    <message>
        <source>There is no filter {name}; there are {filters}.</source>
        <translation>Le filtre {name} n’existe pas&#x202f;; il existe {filters}.</translation>
    </message>
    <message>
        <source>There is no shot {name} on this board; nothing was pasted.</source>
        <translation>Il n’y a pas de plan {name} sur ce storyboard ; rien n’a été collé.</translation>
    </message>
    <message>
        <source>There is no tag {name}; there are if and for.</source>
        <translation>La balise {name} n’existe pas&#x202f;; il existe if et for.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers.</translation>
    </message>
    <message>
        <source>There is no variable {name}; there are {variables}.</source>
        <translation>La variable {name} n’existe pas&#x202f;; il existe {variables}.</translation>
    </message>
    <message>
        <source>This Python has no OpenTimelineIO to read cuts with.</source>
        <translation>Ce Python n’a pas d’OpenTimelineIO pour lire les montages.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>Essayez-en un autre.</translation>
    </message>
    <message>
        <source>Use one from 3.11 to 3.13.</source>
        <translation>Prenez-en un de 3.11 à 3.13.</translation>
    </message>
    <message>
        <source>Waits for the network; nothing was sent.</source>
        <translation>Attend le réseau&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Waits for the network; the provider works on meanwhile, and the deadline stands still.</source>
        <translation>Attend le réseau ; le fournisseur travaille entre-temps, et l’échéance est suspendue.</translation>
    </message>
    <message>
        <source>What raw begins is never ended.</source>
        <translation>Ce que raw ouvre n’est jamais fermé.</translation>
    </message>
    <message>
        <source>What the {label} held cannot be read any more.</source>
        <translation>Ce que contenait le {label} ne peut plus être lu.</translation>
    </message>
    <message>
        <source>What {open} begins is never ended.</source>
        <translation>Ce que {open} ouvre n’est jamais fermé.</translation>
    </message>
    <message>
        <source>X has no switch of its own: say in the post that it is AI-generated where its policy on synthetic media asks.</source>
        <translation>X n’a pas de case pour cela&#xa0;: dites dans la publication que c’est généré par IA, là où ses règles sur les médias synthétiques le demandent.</translation>
    </message>
    <message>
        <source>board.json is no longer there.</source>
        <translation>board.json n’est plus là.</translation>
    </message>
    <message>
        <source>fal.ai queue</source>
        <translation>File fal.ai</translation>
    </message>
    <message>
        <source>it cannot be read as a cut.</source>
        <translation>il ne se lit pas comme un montage.</translation>
    </message>
    <message>
        <source>it could not be read to its end ({strerror}).</source>
        <translation>la lecture n’a pas pu aller jusqu’au bout ({strerror}).</translation>
    </message>
    <message>
        <source>it is no plain text.</source>
        <translation>ce n’est pas du texte brut.</translation>
    </message>
    <message>
        <source>it is not written in {encoding}.</source>
        <translation>il n’est pas encodé en {encoding}.</translation>
    </message>
    <message>
        <source>leaves it behind</source>
        <translation>le laisse derrière soi</translation>
    </message>
    <message>
        <source>new-api gateway</source>
        <translation>Passerelle new-api</translation>
    </message>
    <message>
        <source>nothing in this cut is of this film.</source>
        <translation>rien de ce montage ne vient de ce film.</translation>
    </message>
    <message>
        <source>the file cannot be read ({strerror}).</source>
        <translation>le fichier ne peut pas être lu ({strerror}).</translation>
    </message>
    <message>
        <source>the file has changed since it was received: its bytes are no longer the ones of its name.</source>
        <translation>le fichier a changé depuis sa réception&#xa0;: ses octets ne sont plus ceux que dit son nom.</translation>
    </message>
    <message>
        <source>the project&apos;s folder is no longer there.</source>
        <translation>le dossier du projet n’est plus là.</translation>
    </message>
    <message>
        <source>this file is far larger than a cut.</source>
        <translation>ce fichier est bien plus gros qu’un montage.</translation>
    </message>
    <message>
        <source>this folder is not empty.</source>
        <translation>ce dossier n’est pas vide.</translation>
    </message>
    <message>
        <source>this is a file, and a turnover is a folder.</source>
        <translation>ceci est un fichier ; une remise au montage est un dossier.</translation>
    </message>
    <message>
        <source>this is a still picture and no take.</source>
        <translation>c’est une image fixe, pas une prise.</translation>
    </message>
    <message>
        <source>this is no cut that can be read.</source>
        <translation>ce n’est pas un montage qui puisse être lu.</translation>
    </message>
    <message>
        <source>vLLM-Omni (self-hosted)</source>
        <translation>vLLM-Omni (chez vous)</translation>
    </message>
    <message>
        <source>with {holder}</source>
        <translation>avec {holder}</translation>
    </message>
    <message>
        <source>{holder} has {name} and is not there.</source>
        <translation>{holder} a {name} et n’est pas là.</translation>
    </message>
    <message>
        <source>{holder} leaves it behind</source>
        <translation>{holder} le laisse derrière soi</translation>
    </message>
    <message>
        <source>{label} ends on {sunset}, in {days} days.{after}</source>
        <translation>{label} prend fin le {sunset}, dans {days} jours.{after}</translation>
    </message>
    <message>
        <source>{label} takes prompts of {longest} {unit}; this one has {has}.</source>
        <translation>{label} admet des prompts de {longest} {unit}&#x202f;; celui-ci en a {has}.</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <translation>Le prompt est vide.</translation>
    </message>
    <message>
        <source>A segment came out with {samples} frames in place of {frames}; try again.</source>
        <translation>Un segment fait {samples} images au lieu de {frames}&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>A segment vanished from the cache.</source>
        <translation>Un segment a disparu du cache.</translation>
    </message>
    <message>
        <source>It may have been accepted and may be billed.</source>
        <translation>La demande a pu être acceptée et peut être facturée.</translation>
    </message>
    <message>
        <source>No shot was made of what else the title page says: {others}.</source>
        <translation>Le reste de la page de titre n’a donné aucun plan&#xa0;: {others}.</translation>
    </message>
    <message>
        <source>The provider does not know the job: {words}.</source>
        <translation>Le fournisseur ne connaît pas la tâche&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>The provider gave no reason.</source>
        <translation>Le fournisseur n’a pas donné de raison.</translation>
    </message>
    <message>
        <source>The provider has not answered for long. The job may have run and been billed.</source>
        <translation>Le fournisseur ne répond plus depuis longtemps. La tâche a pu être exécutée et facturée.</translation>
    </message>
    <message>
        <source>The provider made no clip.</source>
        <translation>Le fournisseur n’a pas fait de clip.</translation>
    </message>
    <message>
        <source>The provider no longer has the job: {words}.</source>
        <translation>Le fournisseur n’a plus la tâche&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>The provider no longer knows this job. It may have run and been billed.</source>
        <translation>Le fournisseur ne connaît plus cette tâche. Elle a pu être exécutée et facturée.</translation>
    </message>
    <message>
        <source>The provider now says that the clip is {state}.</source>
        <translation>Le fournisseur dit maintenant que le clip est {state}.</translation>
    </message>
    <message>
        <source>The provider says that it failed, and not why.</source>
        <translation>Le fournisseur dit que c’est un échec, sans dire pourquoi.</translation>
    </message>
    <message>
        <source>The provider says that the clip is done, but not where it is.</source>
        <translation>Le fournisseur dit que le clip est fait, mais pas où il est.</translation>
    </message>
    <message>
        <source>The provider sent a link that is no plain http or https address.</source>
        <translation>Le fournisseur a envoyé un lien qui n’est pas une simple adresse http ou https.</translation>
    </message>
    <message>
        <source>The provider sent a link to {host}, an address of this machine or a private network, and it was not opened.</source>
        <translation>Le fournisseur a envoyé un lien vers {host}, une adresse de cette machine ou d’un réseau privé, et il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>The provider took the request but gave no id for it.</source>
        <translation>Le fournisseur a pris la demande mais n’a pas donné d’id.</translation>
    </message>
    <message>
        <source>The provider&apos;s id {known} belongs to job {id}.</source>
        <translation>L’id {known} du fournisseur appartient à la tâche {id}.</translation>
    </message>
    <message>
        <source>The queue of films is closed.</source>
        <translation>La file des films est fermée.</translation>
    </message>
    <message>
        <source>The rate {text} cannot be.</source>
        <translation>La cadence {text} n’est pas possible.</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>La référence</translation>
    </message>
    <message>
        <source>The renderer said nothing for {silence_s} s and was stopped.</source>
        <translation>Le rendu n’a rien dit pendant {silence_s} s et a été arrêté.</translation>
    </message>
    <message>
        <source>The request holds an input of a kind this version does not know ({given}).</source>
        <translation>La demande contient une entrée d’une sorte que cette version ne connaît pas ({given}).</translation>
    </message>
    <message>
        <source>The request holds an input of a kind this version does not know ({kind}).</source>
        <translation>La demande contient une entrée d’une sorte que cette version ne connaît pas ({kind}).</translation>
    </message>
    <message>
        <source>The request holds more than one {replace}.</source>
        <translation>La demande contient plus d’une image pour «&#x202f;{replace}&#x202f;».</translation>
    </message>
    <message>
        <source>The same picture is lighter or darker after the join.</source>
        <translation>La même image est plus claire ou plus sombre après le raccord.</translation>
    </message>
    <message>
        <source>The same picture is warmer or cooler after the join.</source>
        <translation>La même image est plus chaude ou plus froide après le raccord.</translation>
    </message>
    <message>
        <source>The same places have other colours after the join.</source>
        <translation>Les mêmes endroits ont d’autres couleurs après le raccord.</translation>
    </message>
    <message>
        <source>The segments were not encoded alike and cannot be joined.</source>
        <translation>Les segments n’ont pas été encodés pareil et ne peuvent pas être joints.</translation>
    </message>
    <message>
        <source>The server answered {status}, a redirect, which a create must not follow.</source>
        <translation>Le serveur a répondu {status}, une redirection qu’un envoi ne doit pas suivre.</translation>
    </message>
    <message>
        <source>The server asks to wait: {value}.</source>
        <translation>Le serveur demande d’attendre&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The server does not take this picture as a {replace}.</source>
        <translation>Le serveur ne prend pas cette image comme «&#x202f;{replace}&#x202f;».</translation>
    </message>
    <message>
        <source>The server of {target_id} says nothing of the model {model_id}.</source>
        <translation>Le serveur de {target_id} ne dit rien du modèle {model_id}.</translation>
    </message>
    <message>
        <source>The server said {status} and nothing more.</source>
        <translation>Le serveur a répondu {status} et rien de plus.</translation>
    </message>
    <message>
        <source>The server said {status}, but not in JSON: {value}.</source>
        <translation>Le serveur a répondu {status}, mais pas en JSON&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The server said {status}.</source>
        <translation>Le serveur a répondu {status}.</translation>
    </message>
    <message>
        <source>The server said {status}: {value}.</source>
        <translation>Le serveur a répondu {status}&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The server takes whole seconds, and {duration_s} s were asked.</source>
        <translation>Le serveur prend des secondes entières, et {duration_s} s étaient demandées.</translation>
    </message>
    <message>
        <source>The server took the request but named no job: {value}.</source>
        <translation>Le serveur a pris la demande mais n’a nommé aucune tâche&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The shot should go on from the last frame, and shows something else.</source>
        <translation>Le plan devrait continuer la dernière image, et montre autre chose.</translation>
    </message>
    <message>
        <source>The shot {shot_id} is in no scene; move it into one first.</source>
        <translation>Le plan {shot_id} n’est dans aucune scène&#x202f;; déplacez-le d’abord dans une scène.</translation>
    </message>
    <message>
        <source>The size {text} is not WIDTHxHEIGHT.</source>
        <translation>La taille {text} n’est pas de la forme LARGEURxHAUTEUR.</translation>
    </message>
    <message>
        <source>The size {text} is odd; video wants even sides.</source>
        <translation>La taille {text} est impaire&#x202f;; la vidéo veut des côtés pairs.</translation>
    </message>
    <message>
        <source>The size {text} is out of range.</source>
        <translation>La taille {text} est hors des limites.</translation>
    </message>
    <message>
        <source>The sound came out {sound} samples long in place of {samples}; the film was not kept.</source>
        <translation>Le son est sorti long de {sound} échantillons au lieu de {samples}&#x202f;; le film n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The sound is written in {audio_codec}; {audio_codec2} is asked for.</source>
        <translation>Le son est codé en {audio_codec}&#x202f;; on demande {audio_codec2}.</translation>
    </message>
    <message>
        <source>The sound {asset_id} is not on the board.</source>
        <translation>Le son {asset_id} n’est pas au tableau.</translation>
    </message>
    <message>
        <source>The take ends before the item does; its last frame would be held.</source>
        <translation>La prise finit avant l’élément&#x202f;; sa dernière image serait tenue.</translation>
    </message>
    <message>
        <source>The takes beside it hold no more frames, or an item would become too short.</source>
        <translation>Les prises d’à côté n’ont plus d’images, ou un élément deviendrait trop court.</translation>
    </message>
    <message>
        <source>The target holds other things than a sequence of pictures.</source>
        <translation>La destination contient autre chose qu’une suite d’images.</translation>
    </message>
    <message>
        <source>The target is a folder.</source>
        <translation>La destination est un dossier.</translation>
    </message>
    <message>
        <source>The target {id} is of the kind {api_kind}; this version speaks {kinds}.</source>
        <translation>La cible {id} est de la sorte {api_kind}&#x202f;; cette version parle {kinds}.</translation>
    </message>
    <message>
        <source>The target {name} names no model; set its model to one that the server offers.</source>
        <translation>La cible {name} ne nomme aucun modèle&#x202f;; donnez-lui un modèle que le serveur offre.</translation>
    </message>
    <message>
        <source>The target&apos;s base URL must be http:// or https:// with a host, and hold no user name, password, query or fragment, such as https://example.com/v1.</source>
        <translation>L’URL de base de la cible doit être en http:// ou https:// avec un hôte, sans nom d’utilisateur, mot de passe, requête ni fragment, comme https://example.com/v1.</translation>
    </message>
    <message>
        <source>The target&apos;s folder does not exist.</source>
        <translation>Le dossier de destination n’existe pas.</translation>
    </message>
    <message>
        <source>The template for {label} leaves out {what}, or changes it.</source>
        <translation>Le modèle de texte pour {label} omet {what}, ou le change.</translation>
    </message>
    <message>
        <source>The title {named} reaches into the {side} {value} % that {label} covers.</source>
        <translation>Le titre {named} entre dans les {value} % ({side}) que {label} recouvre.</translation>
    </message>
    <message>
        <source>The title {named} shows for {shown_s} s; reading it takes {needed_s} s.</source>
        <translation>Le titre {named} reste {shown_s} s&#x202f;; le lire en demande {needed_s}.</translation>
    </message>
    <message>
        <source>The true peak is {true_peak_db} dB; at most {true_peak_db2} dB are asked for.</source>
        <translation>La crête vraie est à {true_peak_db} dB&#x202f;; {true_peak_db2} dB au plus sont demandés.</translation>
    </message>
    <message>
        <source>The {kind} {name} cannot be used: {flaw}</source>
        <translation>{name} ({kind}) ne peut pas servir&#xa0;: {flaw}</translation>
    </message>
    <message>
        <source>The {label} cannot be opened for writing.</source>
        <translation>«&#x202f;{label}&#x202f;» ne peut pas être ouvert en écriture.</translation>
    </message>
    <message>
        <source>The {label} could not be written: the disk is full or refuses writing.</source>
        <translation>«&#x202f;{label}&#x202f;» n’a pas pu être écrit&#xa0;: le disque est plein ou refuse l’écriture.</translation>
    </message>
    <message>
        <source>The {label} is cut short ({size_bytes} bytes); it was left as it is.</source>
        <translation>«&#x202f;{label}&#x202f;» est tronqué ({size_bytes} octets)&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The {label} is damaged; it was left as it is.</source>
        <translation>«&#x202f;{label}&#x202f;» est abîmé&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The {label} is in use by another program.</source>
        <translation>«&#x202f;{label}&#x202f;» est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>The {label} is not built as Storyboard builds it, so nothing in it can be trusted.</source>
        <translation>«&#x202f;{label}&#x202f;» n’est pas construit comme Storyboard le construit&#x202f;; on ne peut se fier à rien de ce qu’il contient.</translation>
    </message>
    <message>
        <source>The {label} refused: {error}.</source>
        <translation>«&#x202f;{label}&#x202f;» a refusé&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>The {label} was written by a newer Storyboard (version {version}, this one reads {version2}).</source>
        <translation>«&#x202f;{label}&#x202f;» a été écrit par un Storyboard plus récent (version {version}, celui-ci lit {version2}).</translation>
    </message>
    <message>
        <source>The {replace} is not there yet.</source>
        <translation>«&#x202f;{replace}&#x202f;» n’est pas encore là.</translation>
    </message>
    <message>
        <source>There are more than {max_columns} columns.</source>
        <translation>Il y a plus de {max_columns} colonnes.</translation>
    </message>
    <message>
        <source>There are more than {max_rows} rows.</source>
        <translation>Il y a plus de {max_rows} lignes.</translation>
    </message>
    <message>
        <source>There are no beats to move cuts to.</source>
        <translation>Il n’y a pas de temps où déplacer les coupes.</translation>
    </message>
    <message>
        <source>There are no pictures in it.</source>
        <translation>Il n’y a pas d’images dedans.</translation>
    </message>
    <message>
        <source>There are no shots below the header.</source>
        <translation>Il n’y a pas de plans sous l’en-tête.</translation>
    </message>
    <message>
        <source>There are no shots on this board yet.</source>
        <translation>Il n’y a pas encore de plans à ce tableau.</translation>
    </message>
    <message>
        <source>There are {cells} cells, but the header names {width} columns.</source>
        <translation>Il y a {cells} cellules, mais l’en-tête nomme {width} colonnes.</translation>
    </message>
    <message>
        <source>There are: espeak-ng, piper.</source>
        <translation>Il y a&#xa0;: espeak-ng, piper.</translation>
    </message>
    <message>
        <source>There are: {engine}.</source>
        <translation>Il y a&#xa0;: {engine}.</translation>
    </message>
    <message>
        <source>There are: {fields}.</source>
        <translation>Il y a&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Il y a&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There are: {presets}.</source>
        <translation>Il y a&#xa0;: {presets}.</translation>
    </message>
    <message>
        <source>There are: {sample_names}.</source>
        <translation>Il y a&#xa0;: {sample_names}.</translation>
    </message>
    <message>
        <source>There are: {setters}.</source>
        <translation>Il y a&#xa0;: {setters}.</translation>
    </message>
    <message>
        <source>There are: {writers}.</source>
        <translation>Il y a&#xa0;: {writers}.</translation>
    </message>
    <message>
        <source>There is a NUL character, so this is no text file.</source>
        <translation>Il y a un caractère NUL&#x202f;; ce n’est pas un fichier texte.</translation>
    </message>
    <message>
        <source>There is a cut at that frame already.</source>
        <translation>Il y a déjà une coupe à cette image.</translation>
    </message>
    <message>
        <source>There is a straight cut; choose a transition first.</source>
        <translation>C’est une coupe franche&#x202f;; choisissez d’abord une transition.</translation>
    </message>
    <message>
        <source>There is already a custom field called {name}.</source>
        <translation>Il y a déjà un champ personnalisé appelé {name}.</translation>
    </message>
    <message>
        <source>There is no cast member or prop {ref_id} in the bible.</source>
        <translation>Il n’y a ni personnage ni accessoire {ref_id} dans la bible.</translation>
    </message>
    <message>
        <source>There is no cast member {speaker_id} to say that line.</source>
        <translation>Il n’y a pas de personnage {speaker_id} pour dire cette réplique.</translation>
    </message>
    <message>
        <source>There is no engine {name}.</source>
        <translation>Il n’y a pas de moteur {name}.</translation>
    </message>
    <message>
        <source>There is no ffmpeg.</source>
        <translation>Il n’y a pas de ffmpeg.</translation>
    </message>
    <message>
        <source>There is no field {name} here.</source>
        <translation>Il n’y a pas de champ {name} ici.</translation>
    </message>
    <message>
        <source>There is no font {name}, and no such file; there are {there}.</source>
        <translation>Il n’y a pas de police {name}, ni un tel fichier&#x202f;; il y a {there}.</translation>
    </message>
    <message>
        <source>There is no frame to begin from, so the shot could never be generated.</source>
        <translation>Il n’y a pas d’image dont partir&#x202f;; le plan ne pourrait jamais être généré.</translation>
    </message>
    <message>
        <source>There is no frame {frame_index}.</source>
        <translation>Il n’y a pas d’image {frame_index}.</translation>
    </message>
    <message>
        <source>There is no frame {frame_index}; it has {frames}.</source>
        <translation>Il n’y a pas d’image {frame_index}&#x202f;; il en a {frames}.</translation>
    </message>
    <message>
        <source>There is no item {item_id} in the film.</source>
        <translation>Il n’y a pas d’élément {item_id} dans le film.</translation>
    </message>
    <message>
        <source>There is no job {job_id}.</source>
        <translation>Il n’y a pas de tâche {job_id}.</translation>
    </message>
    <message>
        <source>There is no match of colours to make weaker or stronger.</source>
        <translation>Il n’y a pas d’accord de couleurs à adoucir ou à renforcer.</translation>
    </message>
    <message>
        <source>There is no model profile {model_id}.</source>
        <translation>Il n’y a pas de profil de modèle {model_id}.</translation>
    </message>
    <message>
        <source>There is no model profile {wanted}.</source>
        <translation>Il n’y a pas de profil de modèle {wanted}.</translation>
    </message>
    <message>
        <source>There is no model {model_id}.</source>
        <translation>Il n’y a pas de modèle {model_id}.</translation>
    </message>
    <message>
        <source>There is no music on this running order.</source>
        <translation>Il n’y a pas de musique dans cet ordre.</translation>
    </message>
    <message>
        <source>There is no picture at that moment.</source>
        <translation>Il n’y a pas d’image à ce moment.</translation>
    </message>
    <message>
        <source>There is no picture in it to be measured.</source>
        <translation>Il n’y a pas d’image à mesurer dedans.</translation>
    </message>
    <message>
        <source>There is no preset {name}.</source>
        <translation>Il n’y a pas de préréglage {name}.</translation>
    </message>
    <message>
        <source>There is no sample {name}.</source>
        <translation>Il n’y a pas d’exemple {name}.</translation>
    </message>
    <message>
        <source>There is no setting {name}.</source>
        <translation>Il n’y a pas de réglage {name}.</translation>
    </message>
    <message>
        <source>There is no shot {shot_id} on this board.</source>
        <translation>Il n’y a pas de plan {shot_id} à ce tableau.</translation>
    </message>
    <message>
        <source>There is no shot {word}; the board has {known}.</source>
        <translation>Il n’y a pas de plan {word}&#x202f;; le tableau a {known}.</translation>
    </message>
    <message>
        <source>There is no snapshot to go back to; mend the file or copy the project again.</source>
        <translation>Il n’y a pas d’instantané où revenir&#x202f;; réparez le fichier ou copiez le projet de nouveau.</translation>
    </message>
    <message>
        <source>There is no sound that could be brought to a loudness.</source>
        <translation>Il n’y a pas de son à amener à un niveau.</translation>
    </message>
    <message>
        <source>There is no sound {words} in the film.</source>
        <translation>Il n’y a pas de son {words} dans le film.</translation>
    </message>
    <message>
        <source>There is no template {name}.</source>
        <translation>Il n’y a pas de modèle de projet {name}.</translation>
    </message>
    <message>
        <source>There is no version {name}.</source>
        <translation>Il n’y a pas de version {name}.</translation>
    </message>
    <message>
        <source>There is no voice engine {name}.</source>
        <translation>Il n’y a pas de moteur de voix {name}.</translation>
    </message>
    <message>
        <source>There is no {wanted} to choose in the column {column}; nothing was pasted.</source>
        <translation>Il n’y a pas de {wanted} à choisir dans la colonne {column} ; rien n’a été collé.</translation>
    </message>
    <message>
        <source>There is no {what} {after} to come after.</source>
        <translation>Il n’y a pas de {what} {after} après quoi venir.</translation>
    </message>
    <message>
        <source>There is no {what} {thing_id} on this board.</source>
        <translation>Il n’y a pas de {what} {thing_id} à ce tableau.</translation>
    </message>
    <message>
        <source>There is no {word} in the bible; it has {known}.</source>
        <translation>Il n’y a pas de {word} dans la bible&#x202f;; elle a {known}.</translation>
    </message>
    <message>
        <source>There is nobody and nothing called {entry_id} in the bible.</source>
        <translation>Il n’y a personne ni rien appelé {entry_id} dans la bible.</translation>
    </message>
    <message>
        <source>There is nobody and nothing called {subject_id} in the bible.</source>
        <translation>Il n’y a personne ni rien appelé {subject_id} dans la bible.</translation>
    </message>
    <message>
        <source>There is nothing to play.</source>
        <translation>Il n’y a rien à jouer.</translation>
    </message>
    <message>
        <source>There is nothing to play; add or enable an item first.</source>
        <translation>Il n’y a rien à jouer&#x202f;; ajoutez ou activez d’abord un élément.</translation>
    </message>
    <message>
        <source>There is writing in the picture that the shot does not ask for.</source>
        <translation>Il y a de l’écrit à l’image que le plan ne demande pas.</translation>
    </message>
    <message>
        <source>These shots go on from each other in a circle: {circle}.</source>
        <translation>Ces plans sont la suite les uns des autres en cercle&#xa0;: {circle}.</translation>
    </message>
    <message>
        <source>They speak with each other and do not look at each other; they seem to talk to somebody else.</source>
        <translation>Ils se parlent et ne se regardent pas&#x202f;; ils semblent parler à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>This board was written by a newer Storyboard (schema {version}; it asks for a reader of schema {reader}, this one reads {schema_version}), so it opens for reading only. Update Storyboard to edit it.</source>
        <translation>Ce tableau a été écrit par un Storyboard plus récent (schéma {version}&#x202f;; il demande un lecteur du schéma {reader}, celui-ci lit {schema_version})&#xa0;: il s’ouvre en lecture seule. Mettez Storyboard à jour pour le modifier.</translation>
    </message>
    <message>
        <source>This ffmpeg cannot write H.264.</source>
        <translation>Ce ffmpeg ne sait pas écrire du H.264.</translation>
    </message>
    <message>
        <source>This ffmpeg has no encoder for {lack}.</source>
        <translation>Ce ffmpeg n’a pas d’encodeur pour {lack}.</translation>
    </message>
    <message>
        <source>This file is not a {label}; it was left as it is.</source>
        <translation>Ce fichier n’est pas «&#x202f;{label}&#x202f;»&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>This folder cannot be written to, so the project opens for reading only. Copy it to a folder of your own to edit it.</source>
        <translation>On ne peut pas écrire dans ce dossier&#xa0;: le projet s’ouvre en lecture seule. Copiez-le dans un dossier à vous pour le modifier.</translation>
    </message>
    <message>
        <source>This is no file, so it cannot be the {label}.</source>
        <translation>Ce n’est pas un fichier&#x202f;; ce ne peut pas être «&#x202f;{label}&#x202f;».</translation>
    </message>
    <message>
        <source>This is no kind of media file that Storyboard reads.</source>
        <translation>Ce n’est pas une sorte de fichier que lit Storyboard.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>Ce n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>This is {name}, not a media file; nothing it points to was opened.</source>
        <translation>C’est {name}, pas un fichier média&#x202f;; rien de ce qu’il désigne n’a été ouvert.</translation>
    </message>
    <message>
        <source>This job was already sent from this computer, by this project or a copy of it.</source>
        <translation>Cette tâche a déjà été envoyée de cet ordinateur, par ce projet ou une copie.</translation>
    </message>
    <message>
        <source>This model always makes sound; mute it in the cut.</source>
        <translation>Ce modèle fait toujours du son&#x202f;; coupez-le au montage.</translation>
    </message>
    <message>
        <source>This model has no negative prompt and takes a sentence for a wish.</source>
        <translation>Ce modèle n’a pas de prompt négatif et prend une phrase pour un souhait.</translation>
    </message>
    <message>
        <source>This model has no negative prompt; said as a sentence in the prompt.</source>
        <translation>Ce modèle n’a pas de prompt négatif&#x202f;; dit par une phrase dans le prompt.</translation>
    </message>
    <message>
        <source>This model makes no sound.</source>
        <translation>Ce modèle ne fait pas de son.</translation>
    </message>
    <message>
        <source>This model takes a last frame only together with a first one.</source>
        <translation>Ce modèle n’admet une dernière image qu’avec une première.</translation>
    </message>
    <message>
        <source>This model takes no first frame, so the shot cannot go on from another; join it by a cut.</source>
        <translation>Ce modèle n’admet pas de première image&#x202f;; le plan ne peut pas être la suite d’un autre&#xa0;: raccordez-le par une coupe.</translation>
    </message>
    <message>
        <source>This model takes no last frame.</source>
        <translation>Ce modèle n’admet pas de dernière image.</translation>
    </message>
    <message>
        <source>This model takes no reference pictures.</source>
        <translation>Ce modèle n’admet pas d’images de référence.</translation>
    </message>
    <message>
        <source>This model takes {room} reference pictures.</source>
        <translation>Ce modèle admet {room} images de référence.</translation>
    </message>
    <message>
        <source>This name is not one of a {chosen} file.</source>
        <translation>Ce nom n’est pas celui d’un fichier {chosen}.</translation>
    </message>
    <message>
        <source>This needs {wanted} for {estimates}, but of the project&apos;s {project_cap_microusd} {spent} is spent, {reserved} is set aside and {uncertain} is uncertain.</source>
        <translation>Il faut {wanted} pour {estimates}, mais des {project_cap_microusd} du projet {spent} sont dépensés, {reserved} réservés et {uncertain} incertains.</translation>
    </message>
    <message>
        <source>This needs {wanted} for {estimates}, more than the {run_cap_microusd} allowed for this run.</source>
        <translation>Il faut {wanted} pour {estimates}, plus que les {run_cap_microusd} admis pour ce lancement.</translation>
    </message>
    <message>
        <source>This project has been closed.</source>
        <translation>Ce projet a été fermé.</translation>
    </message>
    <message>
        <source>This project is a copy, was restored or comes from elsewhere: release the job to let it run from here.</source>
        <translation>Ce projet est une copie, a été restauré ou vient d’ailleurs&#xa0;: libérez la tâche pour qu’elle parte d’ici.</translation>
    </message>
    <message>
        <source>This project was opened for reading only.</source>
        <translation>Ce projet a été ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>This version cannot make items of the kind {kind}.</source>
        <translation>Cette version ne sait pas faire d’éléments de la sorte {kind}.</translation>
    </message>
    <message>
        <source>This version cannot make links of the kind {words}.</source>
        <translation>Cette version ne sait pas faire de liens de la sorte {words}.</translation>
    </message>
    <message>
        <source>This version cannot make the fix {edit}.</source>
        <translation>Cette version ne sait pas faire la correction {edit}.</translation>
    </message>
    <message>
        <source>This version knows no transition of the kind {kind}.</source>
        <translation>Cette version ne connaît pas de transition de la sorte {kind}.</translation>
    </message>
    <message>
        <source>This would generate {estimates}, more than the {max_jobs} allowed in one run.</source>
        <translation>Cela générerait {estimates}, plus que les {max_jobs} admis en un lancement.</translation>
    </message>
    <message>
        <source>TikTok in-feed, 9:16</source>
        <translation>TikTok dans le fil, 9:16</translation>
    </message>
    <message>
        <source>Time does not break here, and nothing that plays shows {subject_id} changing.</source>
        <translation>Le temps ne s’interrompt pas ici, et rien de ce qui joue ne montre {subject_id} changer.</translation>
    </message>
    <message>
        <source>Time is lost or repeated at the join; movement hiccups.</source>
        <translation>Du temps est perdu ou répété au raccord&#x202f;; le mouvement hoquette.</translation>
    </message>
    <message>
        <source>Titles and gaps have their own colours; only pictures are graded.</source>
        <translation>Les titres et les vides ont leurs propres couleurs&#x202f;; seules les images sont étalonnées.</translation>
    </message>
    <message>
        <source>Travel {before} here too</source>
        <translation>Aller aussi vers {before} ici</translation>
    </message>
    <message>
        <source>Trim to the frames that are good.</source>
        <translation>Coupez aux images qui sont bonnes.</translation>
    </message>
    <message>
        <source>Try 1280x720.</source>
        <translation>Essayez 1280x720.</translation>
    </message>
    <message>
        <source>Try 24, 25, 30 or 24000/1001.</source>
        <translation>Essayez 24, 25, 30 ou 24000/1001.</translation>
    </message>
    <message>
        <source>Try again, or change the prompt.</source>
        <translation>Réessayez, ou changez le prompt.</translation>
    </message>
    <message>
        <source>Try another engine or language.</source>
        <translation>Essayez un autre moteur ou une autre langue.</translation>
    </message>
    <message>
        <source>Try one pixel more.</source>
        <translation>Essayez un pixel de plus.</translation>
    </message>
    <message>
        <source>Two pictures of one size and angle follow each other; {why}.</source>
        <translation>Deux images de même valeur et de même angle se suivent&#x202f;; {why}.</translation>
    </message>
    <message>
        <source>Undo the last edit.</source>
        <translation>Annulez la dernière modification.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or put the key in the environment.</source>
        <translation>Déverrouillez-le et réessayez, ou mettez la clé dans l’environnement.</translation>
    </message>
    <message>
        <source>Unset IMAGEIO_FFMPEG_EXE.</source>
        <translation>Retirez IMAGEIO_FFMPEG_EXE.</translation>
    </message>
    <message>
        <source>Update Storyboard to open it; nothing was changed.</source>
        <translation>Mettez Storyboard à jour pour l’ouvrir&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Update Storyboard.</source>
        <translation>Mettez Storyboard à jour.</translation>
    </message>
    <message>
        <source>Use [[{name}]].</source>
        <translation>Utilisez [[{name}]].</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, GIF, TIFF, BMP or AVIF file.</source>
        <translation>Utilisez un fichier PNG, JPEG, WebP, GIF, TIFF, BMP ou AVIF.</translation>
    </message>
    <message>
        <source>Use an ffmpeg with the ebur128 filter.</source>
        <translation>Utilisez un ffmpeg avec le filtre ebur128.</translation>
    </message>
    <message>
        <source>Wait a while, then generate again.</source>
        <translation>Attendez un moment, puis générez de nouveau.</translation>
    </message>
    <message>
        <source>Waits until you go online again; nothing is sent meanwhile.</source>
        <translation>Attend que vous repassiez en ligne&#x202f;; rien n’est envoyé d’ici là.</translation>
    </message>
    <message>
        <source>Web, 1080p</source>
        <translation>Web, 1080p</translation>
    </message>
    <message>
        <source>WebM: VP9 and Opus</source>
        <translation>WebM&#xa0;: VP9 et Opus</translation>
    </message>
    <message>
        <source>What came is kept as a suspect; look at it, or generate the shot again.</source>
        <translation>Ce qui est arrivé est gardé comme suspect&#x202f;; regardez-le, ou générez le plan de nouveau.</translation>
    </message>
    <message>
        <source>What was received is no video (it begins with {head}).</source>
        <translation>Ce qui a été reçu n’est pas une vidéo (cela commence par {head}).</translation>
    </message>
    <message>
        <source>What {label} can do and costs was read from its own list.</source>
        <translation>Ce que {label} sait faire et ce qu’il coûte ont été lus dans sa propre liste.</translation>
    </message>
    <message>
        <source>Write 0.25 for a quarter second.</source>
        <translation>Écrivez 0.25 pour un quart de seconde.</translation>
    </message>
    <message>
        <source>Write @{spelled}</source>
        <translation>Écrire @{spelled}</translation>
    </message>
    <message>
        <source>Write [[{name}]] above each.</source>
        <translation>Écrivez [[{name}]] au-dessus de chacun.</translation>
    </message>
    <message>
        <source>Write a number of seconds, such as 30.</source>
        <translation>Écrivez un nombre de secondes, comme 30.</translation>
    </message>
    <message>
        <source>Write a number, such as 30.</source>
        <translation>Écrivez un nombre, comme 30.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Écrivez un nombre.</translation>
    </message>
    <message>
        <source>Write a whole number such as 12, or nothing.</source>
        <translation>Écrivez un nombre entier comme 12, ou rien.</translation>
    </message>
    <message>
        <source>Write dollars as 5.00.</source>
        <translation>Écrivez les dollars comme 5.00.</translation>
    </message>
    <message>
        <source>Write id = &quot;…&quot; in it.</source>
        <translation>Écrivez-y id = &quot;…&quot;.</translation>
    </message>
    <message>
        <source>Write it as action=&apos;She waits.&apos;</source>
        <translation>Écrivez-le comme action=&apos;She waits.&apos;</translation>
    </message>
    <message>
        <source>Write it as en-us, de or pt-br.</source>
        <translation>Écrivez-la comme en-us, de ou pt-br.</translation>
    </message>
    <message>
        <source>Write it without @</source>
        <translation>L’écrire sans @</translation>
    </message>
    <message>
        <source>Write it without the arrow</source>
        <translation>L’écrire sans la flèche</translation>
    </message>
    <message>
        <source>Write seconds (2.5), minutes and seconds (0:03) or frames (72f).</source>
        <translation>Écrivez des secondes (2.5), des minutes et secondes (0:03) ou des images (72f).</translation>
    </message>
    <message>
        <source>Write seconds as 2.5, or frames as 60f.</source>
        <translation>Écrivez des secondes comme 2.5, ou des images comme 60f.</translation>
    </message>
    <message>
        <source>Write seconds as 5..12, 5.. or ..12.</source>
        <translation>Écrivez des secondes comme 5..12, 5.. ou ..12.</translation>
    </message>
    <message>
        <source>Write what is seen or said.</source>
        <translation>Écrivez ce qu’on voit ou ce qu’on dit.</translation>
    </message>
    <message>
        <source>Write what should change.</source>
        <translation>Écrivez ce qui doit changer.</translation>
    </message>
    <message>
        <source>You have no template of your own for {label}.</source>
        <translation>Vous n’avez pas de modèle de texte à vous pour {label}.</translation>
    </message>
    <message>
        <source>YouTube Shorts, 9:16</source>
        <translation>YouTube Shorts, 9:16</translation>
    </message>
    <message>
        <source>YouTube bumper ad, 6 s</source>
        <translation>YouTube, annonce bumper de 6 s</translation>
    </message>
    <message>
        <source>YouTube non-skippable ad, 15 s</source>
        <translation>YouTube, annonce non désactivable de 15 s</translation>
    </message>
    <message>
        <source>YouTube turns loud films down and never turns quiet ones up.</source>
        <translation>YouTube baisse les films forts et ne monte jamais les faibles.</translation>
    </message>
    <message>
        <source>YouTube, 16:9</source>
        <translation>YouTube, 16:9</translation>
    </message>
    <message>
        <source>Your template for {label} is gone.</source>
        <translation>Votre modèle de texte pour {label} a disparu.</translation>
    </message>
    <message>
        <source>a circle</source>
        <translation>un cercle</translation>
    </message>
    <message>
        <source>again because of {cause}: {change}</source>
        <translation>encore, à cause de {cause}&#xa0;: {change}</translation>
    </message>
    <message>
        <source>another program is writing the settings and does not finish.</source>
        <translation>un autre programme écrit les réglages et n’en finit pas.</translation>
    </message>
    <message>
        <source>avoid {what}</source>
        <translation>éviter {what}</translation>
    </message>
    <message>
        <source>begin from the references</source>
        <translation>repartir des références</translation>
    </message>
    <message>
        <source>black frames, fades</source>
        <translation>images noires, fondus</translation>
    </message>
    <message>
        <source>byte {start} is not UTF-8 text; this is no JSON file.</source>
        <translation>l’octet {start} n’est pas du texte UTF-8&#x202f;; ce n’est pas un fichier JSON.</translation>
    </message>
    <message>
        <source>cannot both be the beginning</source>
        <translation>ne peut pas être le début des deux</translation>
    </message>
    <message>
        <source>changes of clothes</source>
        <translation>changements de costume</translation>
    </message>
    <message>
        <source>colour drift</source>
        <translation>dérive des couleurs</translation>
    </message>
    <message>
        <source>commercial use</source>
        <translation>usage commercial</translation>
    </message>
    <message>
        <source>crosses over</source>
        <translation>traverse</translation>
    </message>
    <message>
        <source>cuts, scene changes</source>
        <translation>coupes, changements de scène</translation>
    </message>
    <message>
        <source>ends in {days} days</source>
        <translation>finit dans {days} jours</translation>
    </message>
    <message>
        <source>expires on</source>
        <translation>expire le</translation>
    </message>
    <message>
        <source>ffmpeg did not say how loud the sound is.</source>
        <translation>ffmpeg n’a pas dit quel est le niveau du son.</translation>
    </message>
    <message>
        <source>ffmpeg gave more than a gigabyte.</source>
        <translation>ffmpeg a donné plus d’un gigaoctet.</translation>
    </message>
    <message>
        <source>first frame</source>
        <translation>première image</translation>
    </message>
    <message>
        <source>flickering light</source>
        <translation>lumière qui scintille</translation>
    </message>
    <message>
        <source>getting up</source>
        <translation>se lève</translation>
    </message>
    <message>
        <source>hidden cut</source>
        <translation>coupe cachée</translation>
    </message>
    <message>
        <source>holds {subject_id}</source>
        <translation>tient {subject_id}</translation>
    </message>
    <message>
        <source>in the shot</source>
        <translation>dans le plan</translation>
    </message>
    <message>
        <source>in water</source>
        <translation>dans l’eau</translation>
    </message>
    <message>
        <source>it cannot be read ({strerror}).</source>
        <translation>cela ne peut pas être lu ({strerror}).</translation>
    </message>
    <message>
        <source>it could not be measured here</source>
        <translation>cela n’a pas pu être mesuré ici</translation>
    </message>
    <message>
        <source>it could not be written because the disk is full (or a size limit is reached); nothing was changed.</source>
        <translation>cela n’a pas pu être écrit&#xa0;: le disque est plein (ou une limite de taille est atteinte)&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>it has changed since it was shown.</source>
        <translation>cela a changé depuis qu’on l’a montré.</translation>
    </message>
    <message>
        <source>it holds half of a surrogate pair (\ud800–\udfff), which is no character.</source>
        <translation>cela contient la moitié d’une paire de substitution (\ud800–\udfff), qui n’est pas un caractère.</translation>
    </message>
    <message>
        <source>it holds more than {max_letters} letters.</source>
        <translation>cela contient plus de {max_letters} lettres.</translation>
    </message>
    <message>
        <source>it holds {value} where an object {…} belongs.</source>
        <translation>cela contient {value} là où il faut un objet {…}.</translation>
    </message>
    <message>
        <source>it is as it was</source>
        <translation>il est comme il était</translation>
    </message>
    <message>
        <source>it is larger than any template.</source>
        <translation>c’est plus grand que tout modèle de texte.</translation>
    </message>
    <message>
        <source>it is larger than {value} MB, which no such file is.</source>
        <translation>cela dépasse {value} Mo, ce qu’aucun tel fichier ne fait.</translation>
    </message>
    <message>
        <source>it is larger than {value} MB.</source>
        <translation>cela dépasse {value} Mo.</translation>
    </message>
    <message>
        <source>it is no picture of a kind that is known.</source>
        <translation>ce n’est pas une image d’une sorte connue.</translation>
    </message>
    <message>
        <source>it is no text in UTF-8.</source>
        <translation>ce n’est pas du texte en UTF-8.</translation>
    </message>
    <message>
        <source>it is not valid TOML: {error}.</source>
        <translation>ce n’est pas du TOML valide&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>it is seen in this shot</source>
        <translation>on le voit dans ce plan</translation>
    </message>
    <message>
        <source>it needs {value} MB and the project&apos;s disk has {value2} MB free; nothing was copied.</source>
        <translation>il lui faut {value} Mo et le disque du projet n’en a que {value2} de libres ; rien n’a été copié.</translation>
    </message>
    <message>
        <source>its symbolic links go round in a circle.</source>
        <translation>ses liens symboliques tournent en rond.</translation>
    </message>
    <message>
        <source>its values are nested more than {max_depth} levels deep.</source>
        <translation>ses valeurs sont imbriquées sur plus de {max_depth} niveaux.</translation>
    </message>
    <message>
        <source>kept for {words}</source>
        <translation>gardé pour {words}</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>dernière image</translation>
    </message>
    <message>
        <source>left in {was}</source>
        <translation>laissé en {was}</translation>
    </message>
    <message>
        <source>letterbox, black bars</source>
        <translation>bandes noires</translation>
    </message>
    <message>
        <source>limit {limit} {unit}</source>
        <translation>limite {limit} {unit}</translation>
    </message>
    <message>
        <source>mirrored framing</source>
        <translation>cadrage inversé</translation>
    </message>
    <message>
        <source>moves in this shot</source>
        <translation>bouge dans ce plan</translation>
    </message>
    <message>
        <source>never again</source>
        <translation>plus jamais</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>jamais vu</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>aucun changement</translation>
    </message>
    <message>
        <source>no one</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>no take</source>
        <translation>aucune prise</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non admis</translation>
    </message>
    <message>
        <source>not continued</source>
        <translation>sans suite</translation>
    </message>
    <message>
        <source>not in the bible</source>
        <translation>pas dans la bible</translation>
    </message>
    <message>
        <source>not in the shot</source>
        <translation>pas dans le plan</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non dit</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>pas encore là</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>on all fours</source>
        <translation>à quatre pattes</translation>
    </message>
    <message>
        <source>on horseback</source>
        <translation>à cheval</translation>
    </message>
    <message>
        <source>on one knee</source>
        <translation>un genou à terre</translation>
    </message>
    <message>
        <source>paid off</source>
        <translation>payé</translation>
    </message>
    <message>
        <source>pay off</source>
        <translation>payer</translation>
    </message>
    <message>
        <source>piper is not ready.</source>
        <translation>piper n’est pas prêt.</translation>
    </message>
    <message>
        <source>preset {id}</source>
        <translation>préréglage {id}</translation>
    </message>
    <message>
        <source>pulls the shot there</source>
        <translation>y ramène le plan</translation>
    </message>
    <message>
        <source>puts them into the shot</source>
        <translation>les met dans le plan</translation>
    </message>
    <message>
        <source>registry of projects</source>
        <translation>registre des projets</translation>
    </message>
    <message>
        <source>schema is {document}; this version reads {schema}.</source>
        <translation>le schéma est {document}&#x202f;; cette version lit {schema}.</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>graine {number}</translation>
    </message>
    <message>
        <source>seen in {id}</source>
        <translation>vu dans {id}</translation>
    </message>
    <message>
        <source>seen in {shot}</source>
        <translation>vu dans {shot}</translation>
    </message>
    <message>
        <source>shot {shot_id}</source>
        <translation>plan {shot_id}</translation>
    </message>
    <message>
        <source>shot {shot_id}, {field}</source>
        <translation>plan {shot_id}, {field}</translation>
    </message>
    <message>
        <source>shows a state that is not true here</source>
        <translation>montre un état qui n’est pas vrai ici</translation>
    </message>
    <message>
        <source>sitting down</source>
        <translation>s’assoit</translation>
    </message>
    <message>
        <source>split the shot</source>
        <translation>couper le plan</translation>
    </message>
    <message>
        <source>standing up</source>
        <translation>se met debout</translation>
    </message>
    <message>
        <source>still frames</source>
        <translation>images figées</translation>
    </message>
    <message>
        <source>take {take_id}</source>
        <translation>prise {take_id}</translation>
    </message>
    <message>
        <source>takes it along</source>
        <translation>l’emporte</translation>
    </message>
    <message>
        <source>target {id}</source>
        <translation>cible {id}</translation>
    </message>
    <message>
        <source>text, captions, letters</source>
        <translation>texte, sous-titres, lettres</translation>
    </message>
    <message>
        <source>the board cannot be saved: {flaw}</source>
        <translation>le tableau ne peut pas être enregistré&#xa0;: {flaw}</translation>
    </message>
    <message>
        <source>the camera has not moved far enough to cut</source>
        <translation>la caméra n’a pas assez bougé pour couper</translation>
    </message>
    <message>
        <source>the disk said {said}.</source>
        <translation>le disque a dit {said}.</translation>
    </message>
    <message>
        <source>the draft target is built in and cannot be removed.</source>
        <translation>la cible de brouillon est intégrée et ne peut pas être retirée.</translation>
    </message>
    <message>
        <source>the field {path} {said}.</source>
        <translation>le champ {path} {said}.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>le fichier est vide.</translation>
    </message>
    <message>
        <source>the file {sha256}… is not in the project&apos;s media folder.</source>
        <translation>le fichier {sha256}… n’est pas dans le dossier media du projet.</translation>
    </message>
    <message>
        <source>the id {entry_id} is used twice.</source>
        <translation>l’id {entry_id} est utilisé deux fois.</translation>
    </message>
    <message>
        <source>the id {id} is too like {twin}: both would take their key from {twin2}.</source>
        <translation>l’id {id} ressemble trop à {twin}&#xa0;: les deux prendraient leur clé de {twin2}.</translation>
    </message>
    <message>
        <source>the key holds a space, a line break or another character that no key has.</source>
        <translation>la clé contient une espace, un retour à la ligne ou un autre caractère qu’aucune clé n’a.</translation>
    </message>
    <message>
        <source>the key is empty.</source>
        <translation>la clé est vide.</translation>
    </message>
    <message>
        <source>the key {strangers} is not known here.</source>
        <translation>la clé {strangers} n’est pas connue ici.</translation>
    </message>
    <message>
        <source>the light changes in this shot</source>
        <translation>la lumière change dans ce plan</translation>
    </message>
    <message>
        <source>the name {name} must be 1 to 40 of a-z, 0-9, - and _.</source>
        <translation>le nom {name} doit avoir de 1 à 40 signes parmi a-z, 0-9, - et _.</translation>
    </message>
    <message>
        <source>the picture cannot be decoded ({error}); it may be cut short or damaged.</source>
        <translation>l’image ne peut pas être décodée ({error})&#x202f;; elle est peut-être tronquée ou abîmée.</translation>
    </message>
    <message>
        <source>the picture is too large: {what} (at most {value} million pixels can be used).</source>
        <translation>l’image est trop grande&#xa0;: {what} (au plus {value} millions de pixels peuvent servir).</translation>
    </message>
    <message>
        <source>the picture jumps instead of cutting</source>
        <translation>l’image saute au lieu de couper</translation>
    </message>
    <message>
        <source>the picture {text} cannot be used: {error}</source>
        <translation>l’image {text} ne peut pas servir&#xa0;: {error}</translation>
    </message>
    <message>
        <source>the project is open for reading only.</source>
        <translation>le projet est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>the system&apos;s keyring did not answer ({name}).</source>
        <translation>le trousseau du système n’a pas répondu ({name}).</translation>
    </message>
    <message>
        <source>the target {id} takes no key.</source>
        <translation>la cible {id} ne prend pas de clé.</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>la voix</translation>
    </message>
    <message>
        <source>the {beat}</source>
        <translation>le temps «&#x202f;{beat}&#x202f;»</translation>
    </message>
    <message>
        <source>there are more than {most_levels} levels of folders, which no media folder of ours has.</source>
        <translation>il y a plus de {most_levels} niveaux de dossiers, ce qu’aucun de nos dossiers media n’a.</translation>
    </message>
    <message>
        <source>there are no moving pictures in it.</source>
        <translation>il n’y a pas d’images animées dedans.</translation>
    </message>
    <message>
        <source>there is a target {id} already.</source>
        <translation>il y a déjà une cible {id}.</translation>
    </message>
    <message>
        <source>there is no permission to write here; nothing was changed.</source>
        <translation>on n’a pas le droit d’écrire ici&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>there is no project folder here.</source>
        <translation>il n’y a pas de dossier de projet ici.</translation>
    </message>
    <message>
        <source>there is no sound in it.</source>
        <translation>il n’y a pas de son dedans.</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>il n’y a pas de tel fichier.</translation>
    </message>
    <message>
        <source>there is no target {target_id} in your settings.</source>
        <translation>il n’y a pas de cible {target_id} dans vos réglages.</translation>
    </message>
    <message>
        <source>there is nothing in it that could be shot.</source>
        <translation>il n’y a rien dedans qui puisse être tourné.</translation>
    </message>
    <message>
        <source>there is something here already.</source>
        <translation>il y a déjà quelque chose ici.</translation>
    </message>
    <message>
        <source>this is a file&apos;s name.</source>
        <translation>c’est un nom de fichier.</translation>
    </message>
    <message>
        <source>this is a file.</source>
        <translation>c’est un fichier.</translation>
    </message>
    <message>
        <source>this is a folder.</source>
        <translation>c’est un dossier.</translation>
    </message>
    <message>
        <source>this is not valid JSON from line {lineno}, column {colno} on; the file may be cut short.</source>
        <translation>ce n’est pas du JSON valide à partir de la ligne {lineno}, colonne {colno}&#x202f;; le fichier est peut-être tronqué.</translation>
    </message>
    <message>
        <source>this machine has no keyring that can be used.</source>
        <translation>cette machine n’a pas de trousseau utilisable.</translation>
    </message>
    <message>
        <source>this name is too long for the disk.</source>
        <translation>ce nom est trop long pour le disque.</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>turns away</source>
        <translation>se détourne</translation>
    </message>
    <message>
        <source>turns round</source>
        <translation>se retourne</translation>
    </message>
    <message>
        <source>until {expires_on}</source>
        <translation>jusqu’au {expires_on}</translation>
    </message>
    <message>
        <source>used in {id}</source>
        <translation>utilisé dans {id}</translation>
    </message>
    <message>
        <source>voice over</source>
        <translation>voix off</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>là où il est</translation>
    </message>
    <message>
        <source>writing in picture</source>
        <translation>écriture à l’image</translation>
    </message>
    <message>
        <source>you have another workflow called {name}.</source>
        <translation>vous avez un autre workflow appelé {name}.</translation>
    </message>
    <message>
        <source>{argv} failed: {rstrip}.</source>
        <translation>{argv} a échoué&#xa0;: {rstrip}.</translation>
    </message>
    <message>
        <source>{argv} took longer than {timeout_s} s and was stopped.</source>
        <translation>{argv} a pris plus de {timeout_s} s et a été arrêté.</translation>
    </message>
    <message>
        <source>{argv} was ended by signal {value}.</source>
        <translation>{argv} a été arrêté par le signal {value}.</translation>
    </message>
    <message>
        <source>{colour} is not a colour; write it as #rrggbb.</source>
        <translation>{colour} n’est pas une couleur&#x202f;; écrivez-la comme #rrggbb.</translation>
    </message>
    <message>
        <source>{container} with {video_codec} and {value} cannot be written.</source>
        <translation>{container} avec {video_codec} et {value} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>{count} shots</source>
        <translation>{count} plans</translation>
    </message>
    <message>
        <source>{count} takes</source>
        <translation>{count} prises</translation>
    </message>
    <message>
        <source>{either}; choose once which this shot keeps: its frames or its references.</source>
        <translation>{either}&#x202f;; choisissez une fois ce que ce plan garde&#xa0;: ses images imposées ou ses références.</translation>
    </message>
    <message>
        <source>{either}; this shot keeps its references.</source>
        <translation>{either}&#x202f;; ce plan garde ses références.</translation>
    </message>
    <message>
        <source>{entries} entries</source>
        <translation>{entries} entrées</translation>
    </message>
    <message>
        <source>{error} Defaults are used; the file is kept as {damaged}.</source>
        <translation>{error} Les valeurs par défaut sont utilisées&#x202f;; le fichier est gardé sous {damaged}.</translation>
    </message>
    <message>
        <source>{error} The job may still be running; release it once this is mended.</source>
        <translation>{error} La tâche tourne peut-être encore&#x202f;; libérez-la une fois que c’est réparé.</translation>
    </message>
    <message>
        <source>{field} cannot be {get}: {lower}{message}.</source>
        <translation>{field} ne peut pas être {get}&#xa0;: {lower}{message}.</translation>
    </message>
    <message>
        <source>{field} is {value} where a whole number from 1 up belongs.</source>
        <translation>{field} est {value} là où il faut un nombre entier à partir de 1.</translation>
    </message>
    <message>
        <source>{fit} is no way to fit a picture; there are {fit2}.</source>
        <translation>{fit} n’est pas une façon d’adapter une image&#x202f;; il y a {fit2}.</translation>
    </message>
    <message>
        <source>{found} pictures were written in place of {frames}; they were not kept.</source>
        <translation>{found} images ont été écrites au lieu de {frames}&#x202f;; elles n’ont pas été gardées.</translation>
    </message>
    <message>
        <source>{generated}: {told}{unknown}. Digital source type: {held}.</source>
        <translation>{generated}&#xa0;: {told}{unknown}. Type de source numérique&#xa0;: {held}.</translation>
    </message>
    <message>
        <source>{giver} hands it over</source>
        <translation>{giver} le passe</translation>
    </message>
    <message>
        <source>{giver} hands it over here</source>
        <translation>{giver} le passe ici</translation>
    </message>
    <message>
        <source>{giver} keeps it</source>
        <translation>{giver} le garde</translation>
    </message>
    <message>
        <source>{hidden} more rows are not drawn; the window shows them all.</source>
        <translation>{hidden} lignes de plus ne sont pas dessinées&#x202f;; la fenêtre les montre toutes.</translation>
    </message>
    <message>
        <source>{holder} has it</source>
        <translation>{holder} l’a</translation>
    </message>
    <message>
        <source>{host} answered, but the reply cannot be read: {error}.</source>
        <translation>{host} a répondu, mais la réponse ne peut pas être lue&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{host} answers and takes the key.</source>
        <translation>{host} répond et accepte la clé.</translation>
    </message>
    <message>
        <source>{host} answers, but has no video API at this address.</source>
        <translation>{host} répond, mais n’a pas d’API vidéo à cette adresse.</translation>
    </message>
    <message>
        <source>{host} answers, but lists neither models nor clips; the first clip will tell more.</source>
        <translation>{host} répond, mais ne liste ni modèles ni clips&#x202f;; le premier clip en dira plus.</translation>
    </message>
    <message>
        <source>{host} answers, but not like a video API: {words}.</source>
        <translation>{host} répond, mais pas comme une API vidéo&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>{host} answers; no key is set.</source>
        <translation>{host} répond&#x202f;; aucune clé n’est donnée.</translation>
    </message>
    <message>
        <source>{host} redirects without end.</source>
        <translation>{host} redirige sans fin.</translation>
    </message>
    <message>
        <source>{host} refuses the key: {words}.</source>
        <translation>{host} refuse la clé&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>{label} is known, but no adapter speaks to it.</source>
        <translation>{label} est connu, mais aucun adaptateur ne lui parle.</translation>
    </message>
    <message>
        <source>{label} is spoken to by your template now, kept in {kept}.</source>
        <translation>On parle maintenant à {label} avec votre modèle de texte, gardé dans {kept}.</translation>
    </message>
    <message>
        <source>{label} makes at most {longest_s} s, not {duration_s} s.</source>
        <translation>{label} fait au plus {longest_s} s, pas {duration_s} s.</translation>
    </message>
    <message>
        <source>{label} makes at most {longest_s} s; split the shot or shorten it.</source>
        <translation>{label} fait au plus {longest_s} s&#x202f;; coupez le plan ou raccourcissez-le.</translation>
    </message>
    <message>
        <source>{label} makes {fitted_s} s, not {duration_s} s.</source>
        <translation>{label} fait {fitted_s} s, pas {duration_s} s.</translation>
    </message>
    <message>
        <source>{label} makes {known}, not {width}x{height}.</source>
        <translation>{label} fait {known}, pas {width}x{height}.</translation>
    </message>
    <message>
        <source>{label} takes a last frame only with a first one.</source>
        <translation>{label} n’admet une dernière image qu’avec une première.</translation>
    </message>
    <message>
        <source>{label} takes either frames or reference pictures, not both.</source>
        <translation>{label} admet des images imposées ou des références, pas les deux.</translation>
    </message>
    <message>
        <source>{label} takes no first frame.</source>
        <translation>{label} n’admet pas de première image.</translation>
    </message>
    <message>
        <source>{label} takes no last frame.</source>
        <translation>{label} n’admet pas de dernière image.</translation>
    </message>
    <message>
        <source>{label} takes {prompt_max} {unit}; shorten the action or the bible.</source>
        <translation>{label} admet {prompt_max} {unit}&#x202f;; raccourcissez l’action ou la bible.</translation>
    </message>
    <message>
        <source>{label} takes {reference_images_max} reference pictures, not {references}.</source>
        <translation>{label} admet {reference_images_max} images de référence, pas {references}.</translation>
    </message>
    <message>
        <source>{label} was shut down on {sunset}.{instead}</source>
        <translation>{label} a été fermé le {sunset}.{instead}</translation>
    </message>
    <message>
        <source>{label}: from frame {first} on only {found} of {wanted} frames can be played; the file is shorter than it says or damaged.</source>
        <translation>{label}&#xa0;: à partir de l’image {first}, seules {found} images sur {wanted} peuvent être jouées&#x202f;; le fichier est plus court qu’il ne le dit ou abîmé.</translation>
    </message>
    <message>
        <source>{label}: its file has gone ({strerror}).</source>
        <translation>{label}&#xa0;: son fichier a disparu ({strerror}).</translation>
    </message>
    <message>
        <source>{label}: its file vanished during the export.</source>
        <translation>{label}&#xa0;: son fichier a disparu pendant l’export.</translation>
    </message>
    <message>
        <source>{label}: its file was changed during the export.</source>
        <translation>{label}&#xa0;: son fichier a changé pendant l’export.</translation>
    </message>
    <message>
        <source>{label}: its sound begins {early_sound} frames early, not {early_sound2}: {why}.</source>
        <translation>{label}&#xa0;: son son commence {early_sound} images plus tôt, pas {early_sound2}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{label}: its sound ends {late_sound} frames late, not {late_sound2}: {why}.</source>
        <translation>{label}&#xa0;: son son finit {late_sound} images plus tard, pas {late_sound2}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{label}: no font has the letter {named}{more}; a box stands for it.</source>
        <translation>{label}&#xa0;: aucune police n’a la lettre {named}{more}&#x202f;; un carré la remplace.</translation>
    </message>
    <message>
        <source>{label}: the file has no picture.</source>
        <translation>{label}&#xa0;: le fichier n’a pas d’image.</translation>
    </message>
    <message>
        <source>{label}: the file of the font {font} is missing; it is set in Inter.</source>
        <translation>{label}&#xa0;: le fichier de la police {font} manque&#x202f;; le texte est composé en Inter.</translation>
    </message>
    <message>
        <source>{label}: the film&apos;s first item has nothing to {kind} from; it begins with a cut.</source>
        <translation>{label}&#xa0;: le premier élément du film n’a rien d’où partir ({kind})&#x202f;; il commence par une coupe.</translation>
    </message>
    <message>
        <source>{label}: the font {font} cannot be read as TrueType or OpenType; it is set in Inter.</source>
        <translation>{label}&#xa0;: la police {font} ne se lit ni comme TrueType ni comme OpenType&#x202f;; le texte est composé en Inter.</translation>
    </message>
    <message>
        <source>{label}: the line takes {frames} frames to say, it has {room_frames}.</source>
        <translation>{label}&#xa0;: dire la réplique prend {frames} images, il y en a {room_frames}.</translation>
    </message>
    <message>
        <source>{label}: the text is too long to be shown whole; it ends with an ellipsis.</source>
        <translation>{label}&#xa0;: le texte est trop long pour être montré entier&#x202f;; il finit par des points de suspension.</translation>
    </message>
    <message>
        <source>{label}: the {kind} comes from a held frame, for the take of {label2} is short.</source>
        <translation>{label}&#xa0;: la transition ({kind}) part d’une image tenue, car la prise de {label2} est courte.</translation>
    </message>
    <message>
        <source>{label}: the {kind} plays as a cut; an item of 1 frame leaves no room for it.</source>
        <translation>{label}&#xa0;: la transition ({kind}) joue comme une coupe&#x202f;; un élément de 1 image ne lui laisse pas de place.</translation>
    </message>
    <message>
        <source>{label}: the {kind} was shortened from {wanted} to {frames} frames; it takes at most half of either item.</source>
        <translation>{label}&#xa0;: la transition ({kind}) a été réduite de {wanted} à {frames} images&#x202f;; elle prend au plus la moitié de chaque élément.</translation>
    </message>
    <message>
        <source>{label}: there is no font {font}; it is set in Inter. There are: {known}.</source>
        <translation>{label}&#xa0;: il n’y a pas de police {font}&#x202f;; le texte est composé en Inter. Il y a&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{label}: this version knows no transition {kind}; it plays as a cut.</source>
        <translation>{label}&#xa0;: cette version ne connaît pas la transition {kind}&#x202f;; elle joue comme une coupe.</translation>
    </message>
    <message>
        <source>{label}: {lengths} s, {sizes} sizes, {frames}, {rest}. {said}.</source>
        <translation>{label}&#xa0;: {lengths} s, tailles {sizes}, {frames}, {rest}. {said}.</translation>
    </message>
    <message>
        <source>{language} is no language.</source>
        <translation>{language} n’est pas une langue.</translation>
    </message>
    <message>
        <source>{limit}, so a clip of {duration_s} s cannot go on from another; shorten the shot or split it.</source>
        <translation>{limit}&#x202f;; un clip de {duration_s} s ne peut donc pas être la suite d’un autre&#xa0;: raccourcissez le plan ou coupez-le.</translation>
    </message>
    <message>
        <source>{model_id} cannot make it: {reason}.</source>
        <translation>{model_id} ne peut pas le faire&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{named} is no ONNX file.</source>
        <translation>{named} n’est pas un fichier ONNX.</translation>
    </message>
    <message>
        <source>{name} arrives in this shot</source>
        <translation>{name} arrive dans ce plan</translation>
    </message>
    <message>
        <source>{name} cannot be saved: {why}.</source>
        <translation>{name} ne peut pas être enregistré&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{name} cannot be there: the board says when they come and go.</source>
        <translation>{name} ne peut pas être là&#xa0;: le tableau dit quand on vient et quand on part.</translation>
    </message>
    <message>
        <source>{name} changes and nobody sees why; it will read as a mistake.</source>
        <translation>{name} change et personne ne voit pourquoi&#x202f;; on y lira une faute.</translation>
    </message>
    <message>
        <source>{name} comes before anything to print or to ask for.</source>
        <translation>{name} arrive avant qu’il y ait quoi que ce soit à afficher ou à demander.</translation>
    </message>
    <message>
        <source>{name} comes before {open} is ended.</source>
        <translation>{name} arrive avant la fin de {open}.</translation>
    </message>
    <message>
        <source>{name} could not be started ({strerror}).</source>
        <translation>{name} n’a pas pu être lancé ({strerror}).</translation>
    </message>
    <message>
        <source>{name} decides something and comes out of nothing; show it once before.</source>
        <translation>{name} décide de quelque chose et vient de nulle part&#x202f;; montrez-le une fois avant.</translation>
    </message>
    <message>
        <source>{name} does not belong there.</source>
        <translation>{name} n’a rien à faire là.</translation>
    </message>
    <message>
        <source>{name} has no field {strangers}.</source>
        <translation>{name} n’a pas de champ {strangers}.</translation>
    </message>
    <message>
        <source>{name} has nothing that it belongs to.</source>
        <translation>{name} ne correspond à rien.</translation>
    </message>
    <message>
        <source>{name} is a real person; without consent no face and no voice may be made of them.</source>
        <translation>{name} est une personne réelle&#x202f;; sans son accord, ni son visage ni sa voix ne peuvent être faits.</translation>
    </message>
    <message>
        <source>{name} is given away before it is time; the reveal will fall flat.</source>
        <translation>{name} est livré avant l’heure&#x202f;; la révélation tombera à plat.</translation>
    </message>
    <message>
        <source>{name} is no font that can be used; give a TrueType or OpenType file.</source>
        <translation>{name} n’est pas une police utilisable&#x202f;; donnez un fichier TrueType ou OpenType.</translation>
    </message>
    <message>
        <source>{name} is no list of tables.</source>
        <translation>{name} n’est pas une liste de tables.</translation>
    </message>
    <message>
        <source>{name} is not for templates.</source>
        <translation>{name} n’est pas fait pour un modèle de prompt.</translation>
    </message>
    <message>
        <source>{name} is shown as if it mattered, and then it does not.</source>
        <translation>{name} est montré comme s’il comptait, puis ne compte pas.</translation>
    </message>
    <message>
        <source>{name} said nothing.</source>
        <translation>{name} n’a rien dit.</translation>
    </message>
    <message>
        <source>{name} stands where {wanted} was expected.</source>
        <translation>{name} se trouve là où {wanted} était attendu.</translation>
    </message>
    <message>
        <source>{name} takes a number, not {value}.</source>
        <translation>{name} prend un nombre, pas {value}.</translation>
    </message>
    <message>
        <source>{name} was left behind and nobody took it along.</source>
        <translation>{name} a été laissé derrière et personne ne l’a emporté.</translation>
    </message>
    <message>
        <source>{name} was with {giver} and is now with {taker}; nobody saw it change hands.</source>
        <translation>{name} était chez {giver} et se trouve chez {taker}&#x202f;; personne ne l’a vu changer de mains.</translation>
    </message>
    <message>
        <source>{name}: the music ends {missing_s} s before the film; loop it, or lay more.</source>
        <translation>{name}&#xa0;: la musique finit {missing_s} s avant le film&#x202f;; bouclez-la, ou posez-en plus.</translation>
    </message>
    <message>
        <source>{name}[{index}] has no id.</source>
        <translation>{name}[{index}] n’a pas d’id.</translation>
    </message>
    <message>
        <source>{one} crosses over here</source>
        <translation>{one} traverse ici</translation>
    </message>
    <message>
        <source>{part} is {words} belongs.</source>
        <translation>{part} est {words}.</translation>
    </message>
    <message>
        <source>{path} is {length_ms}; a length in milliseconds is 0 or more.</source>
        <translation>{path} est {length_ms}&#x202f;; une durée en millisecondes est de 0 ou plus.</translation>
    </message>
    <message>
        <source>{path} is {value} where {words} belongs.</source>
        <translation>{path} est {value} là où il faut {words}.</translation>
    </message>
    <message>
        <source>{path}: targets is not a list, so only the draft target is there.</source>
        <translation>{path}&#xa0;: targets n’est pas une liste&#x202f;; seule la cible de brouillon est là.</translation>
    </message>
    <message>
        <source>{path}: the settings cannot be read ({strerror}), so defaults are used.</source>
        <translation>{path}&#xa0;: les réglages ne peuvent pas être lus ({strerror})&#x202f;; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>{path}: {name} is {name2}, which cannot be; the default is used.</source>
        <translation>{path}&#xa0;: {name} est {name2}, ce qui ne peut pas être&#x202f;; la valeur par défaut est utilisée.</translation>
    </message>
    <message>
        <source>{person} changes posture inside the cut; the two shots will not match.</source>
        <translation>{person} change de posture dans la coupe&#x202f;; les deux plans ne se raccorderont pas.</translation>
    </message>
    <message>
        <source>{person} jumps across the frame; the eye looks for them where they were.</source>
        <translation>{person} saute à travers le cadre&#x202f;; l’œil cherche là où c’était.</translation>
    </message>
    <message>
        <source>{person} takes it along</source>
        <translation>{person} l’emporte</translation>
    </message>
    <message>
        <source>{prop} would be in two hands at once; the model would draw two.</source>
        <translation>{prop} serait dans deux mains à la fois&#x202f;; le modèle en dessinerait deux.</translation>
    </message>
    <message>
        <source>{run} in a row</source>
        <translation>{run} de suite</translation>
    </message>
    <message>
        <source>{scheme} is no way to number shots; there are {numberingscheme}.</source>
        <translation>{scheme} n’est pas une façon de numéroter les plans&#x202f;; il y a {numberingscheme}.</translation>
    </message>
    <message>
        <source>{seconds} is no part of a film.</source>
        <translation>{seconds} n’est pas une partie d’un film.</translation>
    </message>
    <message>
        <source>{seed} is no seed.</source>
        <translation>{seed} n’est pas une graine.</translation>
    </message>
    <message>
        <source>{sha256} is no media id; one is 64 hex characters (0-9, a-f).</source>
        <translation>{sha256} n’est pas un id de média&#x202f;; il a 64 signes hexadécimaux (0-9, a-f).</translation>
    </message>
    <message>
        <source>{strip} is no {value} of the bible.</source>
        <translation>Il n’y a pas {strip} ({value}) dans la bible.</translation>
    </message>
    <message>
        <source>{subject_id} cannot be both; only the last word counts.</source>
        <translation>{subject_id} ne peut pas être les deux&#x202f;; seul le dernier mot compte.</translation>
    </message>
    <message>
        <source>{suffix} is no file suffix; one looks like .mp4.</source>
        <translation>{suffix} n’est pas un suffixe de fichier&#x202f;; il ressemble à .mp4.</translation>
    </message>
    <message>
        <source>{taken} It does not list the model {wanted}.</source>
        <translation>{taken} Il ne liste pas le modèle {wanted}.</translation>
    </message>
    <message>
        <source>{target_id} may no longer send links to private addresses.</source>
        <translation>{target_id} ne peut plus envoyer de liens vers des adresses privées.</translation>
    </message>
    <message>
        <source>{target_id} may send links to private addresses.</source>
        <translation>{target_id} peut envoyer des liens vers des adresses privées.</translation>
    </message>
    <message>
        <source>{text} is neither yes nor no.</source>
        <translation>{text} n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>{text} is no amount of money.</source>
        <translation>{text} n’est pas une somme d’argent.</translation>
    </message>
    <message>
        <source>{text} is no length in seconds.</source>
        <translation>{text} n’est pas une durée en secondes.</translation>
    </message>
    <message>
        <source>{text} is no length of a film.</source>
        <translation>{text} n’est pas une durée de film.</translation>
    </message>
    <message>
        <source>{text} is no length of a shot.</source>
        <translation>{text} n’est pas une durée de plan.</translation>
    </message>
    <message>
        <source>{text} is no length.</source>
        <translation>{text} n’est pas une durée.</translation>
    </message>
    <message>
        <source>{text} is no number of frames.</source>
        <translation>{text} n’est pas un nombre d’images.</translation>
    </message>
    <message>
        <source>{text} is no number of takes.</source>
        <translation>{text} n’est pas un nombre de prises.</translation>
    </message>
    <message>
        <source>{text} is no whole number.</source>
        <translation>{text} n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>{text} is no {name}; there are {vocabulary}.</source>
        <translation>{text} n’est pas un choix de {name}&#x202f;; il y a {vocabulary}.</translation>
    </message>
    <message>
        <source>{text} is not FIELD=VALUE.</source>
        <translation>{text} n’est pas CHAMP=VALEUR.</translation>
    </message>
    <message>
        <source>{value} has no sound: it is a {kind}.</source>
        <translation>{value} n’a pas de son&#xa0;: c’est de la sorte {kind}.</translation>
    </message>
    <message>
        <source>{value} is no colour; write it as #f4efe6.</source>
        <translation>{value} n’est pas une couleur&#x202f;; écrivez-la comme #f4efe6.</translation>
    </message>
    <message>
        <source>{value} is no letter spacing; write 0.1 for a tenth of the letters&apos; size.</source>
        <translation>{value} n’est pas un espacement de lettres&#x202f;; écrivez 0.1 pour un dixième de la taille des lettres.</translation>
    </message>
    <message>
        <source>{value} is no link to write here; write cut, continue or continue:2A.</source>
        <translation>{value} n’est pas un lien à écrire ici&#x202f;; écrivez cut, continue ou continue:2A.</translation>
    </message>
    <message>
        <source>{value} is no link; write cut, continue, continue:1B or match:picture.png.</source>
        <translation>{value} n’est pas un lien&#x202f;; écrivez cut, continue, continue:1B ou match:picture.png.</translation>
    </message>
    <message>
        <source>{value} is no place of the bible.</source>
        <translation>{value} n’est pas un lieu de la bible.</translation>
    </message>
    <message>
        <source>{value} is no way to number shots; there are {numberingscheme}.</source>
        <translation>{value} n’est pas une façon de numéroter les plans&#x202f;; il y a {numberingscheme}.</translation>
    </message>
    <message>
        <source>{value} is not known; there are {names}.</source>
        <translation>{value} n’est pas connu&#x202f;; il y a {names}.</translation>
    </message>
    <message>
        <source>{value} is not one of the choices of {name}: {choices}.</source>
        <translation>{value} n’est pas un des choix de {name}&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>{value} is still in use: the sequence {value2} is in it.</source>
        <translation>{value} est encore utilisé&#xa0;: la séquence {value2} est dans ce format.</translation>
    </message>
    <message>
        <source>{value} is still in use: {user} uses it. Take it out there first.</source>
        <translation>{value} est encore utilisé&#xa0;: {user} l’utilise. Retirez-le d’abord de là.</translation>
    </message>
    <message>
        <source>{value} {unit} at frame {frame}</source>
        <translation>{value} {unit} à l’image {frame}</translation>
    </message>
    <message>
        <source>{value}: a scratch voice is heard in the film; mute it once the real one is laid.</source>
        <translation>{value}&#xa0;: on entend une voix témoin dans le film&#x202f;; coupez-la quand la vraie sera posée.</translation>
    </message>
    <message>
        <source>{what} outside the project folder, to {real}.</source>
        <translation>{what} hors du dossier du projet, vers {real}.</translation>
    </message>
    <message>
        <source>{what} wins over words in every model: it {does}.</source>
        <translation>{what} l’emporte sur les mots dans tout modèle&#xa0;: cela {does}.</translation>
    </message>
    <message>
        <source>{what}: {count}, first at {places}.</source>
        <translation>{what}&#xa0;: {count}, la première fois à {places}.</translation>
    </message>
    <message>
        <source>{where}, line {line}</source>
        <translation>{where}, ligne {line}</translation>
    </message>
    <message>
        <source>{where}, line {value}</source>
        <translation>{where}, ligne {value}</translation>
    </message>
    <message>
        <source>{words} belongs to no shot; it was left out.</source>
        <translation>{words} n’appartient à aucun plan&#x202f;; laissé de côté.</translation>
    </message>
    <message>
        <source>{words} is no direction on the screen; there are {direction}.</source>
        <translation>{words} n’est pas une direction à l’écran&#x202f;; il y a {direction}.</translation>
    </message>
    <message>
        <source>{words} is no side of the frame; there are {centres}.</source>
        <translation>{words} n’est pas un côté du cadre&#x202f;; il y a {centres}.</translation>
    </message>
    <message>
        <source>{words} words need {needed_s} s to be found and read.</source>
        <translation>{words} mots demandent {needed_s} s pour être trouvés et lus.</translation>
    </message>
    <message>
        <source>{word} is no {replace}; there are {vocabulary}.</source>
        <translation>{word} n’est pas un {replace}&#x202f;; il y a {vocabulary}.</translation>
    </message>
    <message>
        <source>{word} is not a number that JSON knows.</source>
        <translation>{word} n’est pas un nombre que JSON connaît.</translation>
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
        <source>Money</source>
        <translation>Argent</translation>
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
        <source>Change column…</source>
        <translation>Modifier la colonne…</translation>
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
        <source>Hide this column</source>
        <translation>Masquer cette colonne</translation>
    </message>
    <message>
        <source>New column…</source>
        <translation>Nouvelle colonne…</translation>
    </message>
    <message>
        <source>No shot fits. Clear the search to see all.</source>
        <translation>Aucun plan ne correspond. Effacez la recherche pour tout revoir.</translation>
    </message>
    <message>
        <source>No shots yet. Add one on the board.</source>
        <translation>Pas encore de plan. Ajoutez-en un sur le tableau.</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Supprimer la colonne</translation>
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
    <message>
        <source>There is no {word} to choose here.</source>
        <translation>Il n’y a pas de {word} à choisir ici.</translation>
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
        <source>The column {name} is removed, with what was in it; undo brings it back.</source>
        <translation>La colonne {name} est supprimée avec son contenu ; Annuler la ramène.</translation>
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
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
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
        <source>Draw the {panel} of the shot</source>
        <translation>Dessiner : {panel} du plan</translation>
    </message>
    <message>
        <source>Draw; a tablet&apos;s pressure makes it thick or thin</source>
        <translation>Dessiner ; la pression du stylet épaissit ou affine le trait</translation>
    </message>
    <message>
        <source>Keep the sketch and go back to the cards</source>
        <translation>Garder le croquis et revenir aux cartes</translation>
    </message>
    <message>
        <source>Let the neighbour shine through</source>
        <translation>Laisser transparaître la vignette voisine</translation>
    </message>
    <message>
        <source>Make the stroke again</source>
        <translation>Rétablir le trait</translation>
    </message>
    <message>
        <source>Mark a move with an arrow</source>
        <translation>Indiquer un mouvement par une flèche</translation>
    </message>
    <message>
        <source>Rub out; the blunt end of a tablet&apos;s pen does so, too</source>
        <translation>Gommer ; l’autre bout du stylet gomme aussi</translation>
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
        <source>Speak onto this shot, or stop speaking</source>
        <translation>Parler sur ce plan, ou s’arrêter</translation>
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
        <source>Scratch voice</source>
        <translation>Voix témoin</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Take the stroke back</source>
        <translation>Annuler le trait</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Épaisseur</translation>
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
    <name>Spending</name>
    <message numerus="yes">
        <source>%n job(s) of {whose} come from another computer and may still be bought there. Buy your own in their place here?</source>
        <translation>
            <numerusform>%n tâche de {whose} vient d’un autre ordinateur et peut encore y être achetée. Acheter la vôtre ici à sa place&#x202f;?</numerusform>
            <numerusform>%n tâches de {whose} viennent d’un autre ordinateur et peuvent encore y être achetées. Acheter les vôtres ici à leur place&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Buy at an unknown price</source>
        <translation>Acheter à un prix inconnu</translation>
    </message>
    <message>
        <source>Buy for {price}</source>
        <translation>Acheter pour {price}</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n shot(s) at {target} for about {price}?</source>
        <translation>
            <numerusform>Générer %n plan chez {target} pour environ {price}&#x202f;?</numerusform>
            <numerusform>Générer %n plans chez {target} pour environ {price}&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate %n shot(s) at {target}? What they cost is not known beforehand.</source>
        <translation>
            <numerusform>Générer %n plan chez {target}&#x202f;? Son coût n’est pas connu d’avance.</numerusform>
            <numerusform>Générer %n plans chez {target}&#x202f;? Leur coût n’est pas connu d’avance.</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate at an unknown price</source>
        <translation>Générer à un prix inconnu</translation>
    </message>
    <message>
        <source>Generate for {price}</source>
        <translation>Générer pour {price}</translation>
    </message>
    <message>
        <source>somebody who gave no name</source>
        <translation>quelqu’un qui n’a pas donné de nom</translation>
    </message>
</context>
<context>
    <name>SpendingDialog</name>
    <message>
        <source>A second of the film has cost {price}.</source>
        <translation>Une seconde du film a coûté {price}.</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Par modèle</translation>
    </message>
    <message>
        <source>By scene</source>
        <translation>Par scène</translation>
    </message>
    <message>
        <source>By target</source>
        <translation>Par cible</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>No take has come of it yet.</source>
        <translation>Aucune prise n’en est encore venue.</translation>
    </message>
    <message>
        <source>Nothing has been paid for yet. Drafts are free and are not counted.</source>
        <translation>Rien n’a encore été payé. Les brouillons sont gratuits et ne comptent pas.</translation>
    </message>
    <message>
        <source>Per kept second</source>
        <translation>Par seconde gardée</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>What it has cost</source>
        <translation>Ce que cela a coûté</translation>
    </message>
    <message>
        <source>{kept} s of {made} s paid for are in the film; {discarded} s are not.</source>
        <translation>{kept} s des {made} s payées sont dans le film&#x202f;; {discarded} s n’y sont pas.</translation>
    </message>
    <message>
        <source>{price} of it estimated</source>
        <translation>dont {price} estimés</translation>
    </message>
    <message>
        <source>{price} of {cap} spent</source>
        <translation>{price} dépensés sur {cap}</translation>
    </message>
    <message>
        <source>{price} set aside</source>
        <translation>{price} réservés</translation>
    </message>
    <message>
        <source>{price} spent</source>
        <translation>{price} dépensés</translation>
    </message>
    <message>
        <source>{price} uncertain</source>
        <translation>{price} incertains</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Show the versions</source>
        <translation>Montrer les versions</translation>
    </message>
    <message>
        <source>Storyboard ended unexpectedly while this project was open. It was saved as you worked; the last two seconds may be missing.</source>
        <translation>Storyboard s’est arrêté de façon imprévue alors que ce projet était ouvert. Il a été enregistré au fil du travail&#x202f;; les deux dernières secondes peuvent manquer.</translation>
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
        <source>because</source>
        <translation>parce que</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>devient</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>en téléchargement</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>submitting</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
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
        <source>%n held</source>
        <translation>
            <numerusform>%n retenu</numerusform>
            <numerusform>%n retenus</numerusform>
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
        <source>Findings</source>
        <translation>Constats</translation>
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
        <source>Show everything that does not hold together</source>
        <translation>Montrer tout ce qui ne tient pas ensemble</translation>
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
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scène</numerusform>
            <numerusform>%n scènes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
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
        <source>Add to the bible, with lines of dialogue</source>
        <translation>Ajouter à la bible, avec des répliques</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Ajouter {what}</translation>
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
        <source>Conform to an editor&apos;s cut</source>
        <translation>Conformer au montage d’un monteur</translation>
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
        <source>Cut {what}</source>
        <translation>Couper {what}</translation>
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
        <source>Duplicate {what}</source>
        <translation>Dupliquer {what}</translation>
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
        <source>Edit bible, with lines of dialogue</source>
        <translation>Modifier la bible, avec des répliques</translation>
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
        <source>Edit {what}</source>
        <translation>Modifier {what}</translation>
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
        <source>Freeze {what}</source>
        <translation>Figer {what}</translation>
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
        <source>Lift {what}</source>
        <translation>Lever {what}</translation>
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
        <source>Merge in the bible</source>
        <translation>Fusionner dans la bible</translation>
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
        <source>Merge {what}</source>
        <translation>Fusionner {what}</translation>
    </message>
    <message>
        <source>Mirror shot</source>
        <translation>Retourner le plan</translation>
    </message>
    <message>
        <source>Mirror {what}</source>
        <translation>Retourner {what}</translation>
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
        <source>Move {what}</source>
        <translation>Déplacer {what}</translation>
    </message>
    <message>
        <source>Mute items</source>
        <translation>Couper le son d’éléments</translation>
    </message>
    <message>
        <source>Mute {what}</source>
        <translation>Couper le son&#xa0;: {what}</translation>
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
        <source>Paste cells</source>
        <translation>Coller des cellules</translation>
    </message>
    <message>
        <source>Paste shots</source>
        <translation>Coller des plans</translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation>Coller {what}</translation>
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
        <source>Play {what} again</source>
        <translation>Rejouer {what}</translation>
    </message>
    <message>
        <source>Reframe item</source>
        <translation>Recadrer l’élément</translation>
    </message>
    <message>
        <source>Reframe {what}</source>
        <translation>Recadrer {what}</translation>
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
        <source>Remove {what}</source>
        <translation>Retirer {what}</translation>
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
        <source>Rename in the bible, with lines of dialogue</source>
        <translation>Renommer dans la bible, avec des répliques</translation>
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
        <source>Rename {what}</source>
        <translation>Renommer {what}</translation>
    </message>
    <message>
        <source>Replace item</source>
        <translation>Remplacer l’élément</translation>
    </message>
    <message>
        <source>Replace {what}</source>
        <translation>Remplacer {what}</translation>
    </message>
    <message>
        <source>Reverse items</source>
        <translation>Inverser des éléments</translation>
    </message>
    <message>
        <source>Reverse {what}</source>
        <translation>Inverser {what}</translation>
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
        <source>Slip {what}</source>
        <translation>Glisser {what}</translation>
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
        <source>Split {what}</source>
        <translation>Scinder {what}</translation>
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
        <source>Switch {what} on or off</source>
        <translation>Activer ou non {what}</translation>
    </message>
    <message>
        <source>Take over a change from elsewhere</source>
        <translation>Reprendre une modification venue d’ailleurs</translation>
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
        <source>Trim {what}</source>
        <translation>Rogner {what}</translation>
    </message>
    <message>
        <source>Unlock shot numbers</source>
        <translation>Déverrouiller les numéros</translation>
    </message>
    <message>
        <source>Waive finding</source>
        <translation>Admettre l’alerte</translation>
    </message>
    <message>
        <source>scene {name}</source>
        <translation>scène {name}</translation>
    </message>
    <message>
        <source>scene {name}</source>
        <comment>behind a verb</comment>
        <translation>la scène {name}</translation>
    </message>
    <message>
        <source>shot {name}</source>
        <translation>plan&#xa0;{name}</translation>
    </message>
    <message>
        <source>shot {name}</source>
        <comment>behind a verb</comment>
        <translation>le plan&#xa0;{name}</translation>
    </message>
    <message>
        <source>shots {first} and {second}</source>
        <translation>plans {first} et {second}</translation>
    </message>
    <message>
        <source>shots {first} and {second}</source>
        <comment>behind a verb</comment>
        <translation>les plans {first} et {second}</translation>
    </message>
    <message>
        <source>{step}: {what}</source>
        <translation>{step} ({what})</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Every shot you add stands here, as long as it plays.</source>
        <translation>Chaque plan ajouté prend place ici, à sa durée.</translation>
    </message>
    <message>
        <source>Scroll the lanes of sound</source>
        <translation>Faire défiler les pistes son</translation>
    </message>
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
        <source>Looks</source>
        <translation>Regard</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Posture</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Travels</source>
        <translation>Trajet</translation>
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
        <source>Copy {name}</source>
        <translation>Copie de {name}</translation>
    </message>
    <message>
        <source>Import a take</source>
        <translation>Importer une prise</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.webm *.mkv *.avi);;All files (*)</source>
        <translation>Vidéos (*.mp4 *.mov *.m4v *.webm *.mkv *.avi);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>{file} is a take now: %n frame(s).</source>
        <translation>
            <numerusform>{file} est maintenant une prise : %n image.</numerusform>
            <numerusform>{file} est maintenant une prise : %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Takes</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Ne pas comparer</translation>
    </message>
    <message>
        <source>Mark to compare</source>
        <translation>Marquer pour comparer</translation>
    </message>
    <message>
        <source>No longer accept</source>
        <translation>Ne plus accepter</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Play the accepted one, else the newest</source>
        <translation>Lire la prise acceptée, sinon la plus récente</translation>
    </message>
    <message>
        <source>Play this take</source>
        <translation>Lire cette prise</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Afficher le fichier</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Étoiles</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prise</translation>
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
        <source>Reading the receipt…</source>
        <translation>Lecture du reçu…</translation>
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
    <message>
        <source>plays</source>
        <translation>à l’écran</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ajouter une cible</translation>
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
        <source>For a server of your own that keeps its clips in your network</source>
        <translation>Pour un serveur à vous qui garde ses clips dans votre réseau</translation>
    </message>
    <message>
        <source>Its clips may come from a private address</source>
        <translation>Ses clips peuvent venir d’une adresse privée</translation>
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
        <source>{name} is added. Paste its key above, then test the connection.</source>
        <translation>{name} est ajoutée. Collez sa clé ci-dessus, puis testez la connexion.</translation>
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
        <source>A decision.</source>
        <translation>Une décision.</translation>
    </message>
    <message>
        <source>A detail of the product, in light.</source>
        <translation>Un détail du produit, dans la lumière.</translation>
    </message>
    <message>
        <source>A detail that will matter.</source>
        <translation>Un détail qui comptera.</translation>
    </message>
    <message>
        <source>A door.</source>
        <translation>Une porte.</translation>
    </message>
    <message>
        <source>A hand that uses it.</source>
        <translation>Une main qui s’en sert.</translation>
    </message>
    <message>
        <source>A hand.</source>
        <translation>Une main.</translation>
    </message>
    <message>
        <source>A last look that leads back to the first picture.</source>
        <translation>Un dernier regard qui ramène à la première image.</translation>
    </message>
    <message>
        <source>A material.</source>
        <translation>Une matière.</translation>
    </message>
    <message>
        <source>A promise.</source>
        <translation>Une promesse.</translation>
    </message>
    <message>
        <source>A question.</source>
        <translation>Une question.</translation>
    </message>
    <message>
        <source>A room to sleep in.</source>
        <translation>Une chambre.</translation>
    </message>
    <message>
        <source>A teaser by beats: hook, escalation, title, button.</source>
        <translation>Un teaser par parties : accroche, montée, titre, chute.</translation>
    </message>
    <message>
        <source>A walk through a place, door by door, in one unbroken movement.</source>
        <translation>Une marche à travers un lieu, porte après porte, d’un seul mouvement.</translation>
    </message>
    <message>
        <source>BUTTON</source>
        <translation>CHUTE</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vierge</translation>
    </message>
    <message>
        <source>CALL TO ACTION</source>
        <translation>APPEL À L’ACTION</translation>
    </message>
    <message>
        <source>Date and names.</source>
        <translation>La date et les noms.</translation>
    </message>
    <message>
        <source>ENTRANCE</source>
        <translation>ENTRÉE</translation>
    </message>
    <message>
        <source>Eyes.</source>
        <translation>Des yeux.</translation>
    </message>
    <message>
        <source>FASTER</source>
        <translation>PLUS VITE</translation>
    </message>
    <message>
        <source>FIRST SECOND</source>
        <translation>PREMIÈRE SECONDE</translation>
    </message>
    <message>
        <source>Fifteen seconds for a telephone: the hook comes first.</source>
        <translation>Quinze secondes pour un téléphone : l’accroche vient d’abord.</translation>
    </message>
    <message>
        <source>Help from where nobody looked.</source>
        <translation>Une aide que personne n’attendait.</translation>
    </message>
    <message>
        <source>Hook, setup, escalation, montage, title, button.</source>
        <translation>Accroche, exposition, montée, montage, titre, chute.</translation>
    </message>
    <message>
        <source>How alone they are.</source>
        <translation>À quel point ils sont seuls.</translation>
    </message>
    <message>
        <source>How large it is.</source>
        <translation>L’ampleur de la chose.</translation>
    </message>
    <message>
        <source>IT BEGINS</source>
        <translation>TOUT COMMENCE</translation>
    </message>
    <message>
        <source>It falls.</source>
        <translation>La chute.</translation>
    </message>
    <message>
        <source>It gets worse.</source>
        <translation>Les choses empirent.</translation>
    </message>
    <message>
        <source>It works at home.</source>
        <translation>Ça marche à la maison.</translation>
    </message>
    <message>
        <source>It works outside.</source>
        <translation>Ça marche dehors.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Ça marche.</translation>
    </message>
    <message>
        <source>Name and address.</source>
        <translation>Le nom et l’adresse.</translation>
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
        <source>Nobody helps.</source>
        <translation>Personne n’aide.</translation>
    </message>
    <message>
        <source>OPENING IMAGE</source>
        <translation>IMAGE D’OUVERTURE</translation>
    </message>
    <message>
        <source>OUT AGAIN</source>
        <translation>DE NOUVEAU DEHORS</translation>
    </message>
    <message>
        <source>OUTSIDE</source>
        <translation>DEHORS</translation>
    </message>
    <message>
        <source>One empty scene.</source>
        <translation>Une scène vide.</translation>
    </message>
    <message>
        <source>One last line, or one last fright.</source>
        <translation>Une dernière réplique, ou une dernière frayeur.</translation>
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
        <source>Product, name, price, address.</source>
        <translation>Produit, nom, prix, adresse.</translation>
    </message>
    <message>
        <source>ROOMS</source>
        <translation>LES PIÈCES</translation>
    </message>
    <message>
        <source>Room for two turns between hook and title.</source>
        <translation>De la place pour deux tournants entre accroche et titre.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>La course.</translation>
    </message>
    <message>
        <source>Silence. The widest picture.</source>
        <translation>Silence. Le plan le plus large.</translation>
    </message>
    <message>
        <source>Somebody changes sides.</source>
        <translation>Quelqu’un change de camp.</translation>
    </message>
    <message>
        <source>Somebody is glad of it.</source>
        <translation>Quelqu’un s’en réjouit.</translation>
    </message>
    <message>
        <source>Somebody notices.</source>
        <translation>Quelqu’un le remarque.</translation>
    </message>
    <message>
        <source>Somebody stands in the way.</source>
        <translation>Quelqu’un barre la route.</translation>
    </message>
    <message>
        <source>THE LOWEST POINT</source>
        <translation>AU PLUS BAS</translation>
    </message>
    <message>
        <source>THE NEED</source>
        <translation>LE BESOIN</translation>
    </message>
    <message>
        <source>THE PRODUCT</source>
        <translation>LE PRODUIT</translation>
    </message>
    <message>
        <source>THE PROOF</source>
        <translation>LA PREUVE</translation>
    </message>
    <message>
        <source>THE SECOND TURN</source>
        <translation>LE SECOND TOURNANT</translation>
    </message>
    <message>
        <source>THE WORLD AS IT IS</source>
        <translation>LE MONDE TEL QU’IL EST</translation>
    </message>
    <message>
        <source>THREE REASONS</source>
        <translation>TROIS RAISONS</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITRE</translation>
    </message>
    <message>
        <source>The answer.</source>
        <translation>La riposte.</translation>
    </message>
    <message>
        <source>The blow.</source>
        <translation>Le coup.</translation>
    </message>
    <message>
        <source>The daily round.</source>
        <translation>Le train-train.</translation>
    </message>
    <message>
        <source>The day it changes.</source>
        <translation>Le jour où tout change.</translation>
    </message>
    <message>
        <source>The first room, once around.</source>
        <translation>La première pièce, un tour complet.</translation>
    </message>
    <message>
        <source>The first step into it.</source>
        <translation>Le premier pas.</translation>
    </message>
    <message>
        <source>The first.</source>
        <translation>La première.</translation>
    </message>
    <message>
        <source>The full trailer: three acts, montage, title, button.</source>
        <translation>La bande-annonce entière : trois actes, montage, titre, chute.</translation>
    </message>
    <message>
        <source>The garden, or the terrace.</source>
        <translation>Le jardin, ou la terrasse.</translation>
    </message>
    <message>
        <source>The house and what lies around it.</source>
        <translation>La maison et ses alentours.</translation>
    </message>
    <message>
        <source>The house from above.</source>
        <translation>La maison vue du ciel.</translation>
    </message>
    <message>
        <source>The kitchen.</source>
        <translation>La cuisine.</translation>
    </message>
    <message>
        <source>The largest room.</source>
        <translation>La plus grande pièce.</translation>
    </message>
    <message>
        <source>The one thing that is not right.</source>
        <translation>La seule chose qui cloche.</translation>
    </message>
    <message>
        <source>The place, before anything moves.</source>
        <translation>Le lieu, avant que rien ne bouge.</translation>
    </message>
    <message>
        <source>The plan fails.</source>
        <translation>Le plan échoue.</translation>
    </message>
    <message>
        <source>The plan.</source>
        <translation>Le plan d’action.</translation>
    </message>
    <message>
        <source>The product once more.</source>
        <translation>Le produit, une dernière fois.</translation>
    </message>
    <message>
        <source>The product, whole, in its place.</source>
        <translation>Le produit en entier, à sa place.</translation>
    </message>
    <message>
        <source>The second.</source>
        <translation>La deuxième.</translation>
    </message>
    <message>
        <source>The small trouble of every day.</source>
        <translation>Le petit tracas de tous les jours.</translation>
    </message>
    <message>
        <source>The strongest picture there is.</source>
        <translation>L’image la plus forte de toutes.</translation>
    </message>
    <message>
        <source>The third, and it is not what one thinks.</source>
        <translation>La troisième, et ce n’est pas celle qu’on croit.</translation>
    </message>
    <message>
        <source>The title, in the safe area.</source>
        <translation>Le titre, dans la zone de sécurité.</translation>
    </message>
    <message>
        <source>The title, on black or on the widest picture.</source>
        <translation>Le titre, sur noir ou sur le plan le plus large.</translation>
    </message>
    <message>
        <source>The title.</source>
        <translation>Le titre.</translation>
    </message>
    <message>
        <source>The view from the window.</source>
        <translation>La vue de la fenêtre.</translation>
    </message>
    <message>
        <source>The world answers.</source>
        <translation>Le monde répond.</translation>
    </message>
    <message>
        <source>There is no way back.</source>
        <translation>Plus de retour possible.</translation>
    </message>
    <message>
        <source>They go on all the same.</source>
        <translation>Ils continuent quand même.</translation>
    </message>
    <message>
        <source>They go on.</source>
        <translation>Ils continuent.</translation>
    </message>
    <message>
        <source>Through the door.</source>
        <translation>On passe la porte.</translation>
    </message>
    <message>
        <source>To the door.</source>
        <translation>Jusqu’à la porte.</translation>
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
    <message>
        <source>What is lost.</source>
        <translation>Ce qui est perdu.</translation>
    </message>
    <message>
        <source>What is wanted.</source>
        <translation>Ce qui est désiré.</translation>
    </message>
    <message>
        <source>What it costs.</source>
        <translation>Ce que ça coûte.</translation>
    </message>
    <message>
        <source>What makes it better.</source>
        <translation>Ce qui le rend meilleur.</translation>
    </message>
    <message>
        <source>What stands against it.</source>
        <translation>Ce qui s’y oppose.</translation>
    </message>
    <message>
        <source>What they did not know.</source>
        <translation>Ce qu’ils ignoraient.</translation>
    </message>
    <message>
        <source>What to do now.</source>
        <translation>Ce qu’il faut faire maintenant.</translation>
    </message>
    <message>
        <source>Who is left.</source>
        <translation>Ceux qui restent.</translation>
    </message>
    <message>
        <source>Who they are to each other.</source>
        <translation>Ce qu’ils sont l’un pour l’autre.</translation>
    </message>
    <message>
        <source>Why they stand up again.</source>
        <translation>Pourquoi ils se relèvent.</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Beat</source>
        <translation>Partie</translation>
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
    <message>
        <source>“{text}” is no place in the film: write 01:02:03:04, 3:04, 304, 2.5s, 90f or +10.</source>
        <translation>« {text} » n’est pas un endroit du film : écrivez 01:02:03:04, 3:04, 304, 2.5s, 90f ou +10.</translation>
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
        <source>What it costs at {target} is not known. You are asked before anything is sent.</source>
        <translation>Le coût chez {target} n’est pas connu. On vous demande avant tout envoi.</translation>
    </message>
    <message>
        <source>What this board may cost</source>
        <translation>Ce que ce tableau peut coûter</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>{spent} of {cap} spent</source>
        <translation>{spent} dépensés sur {cap}</translation>
    </message>
    <message>
        <source>{spent} spent · no cap</source>
        <translation>{spent} dépensés · sans plafond</translation>
    </message>
</context>
<context>
    <name>Transitions</name>
    <message>
        <source>Cut</source>
        <translation>Coupe franche</translation>
    </message>
    <message>
        <source>Dip to black</source>
        <translation>Fondu au noir</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Fondu enchaîné</translation>
    </message>
    <message>
        <source>Film burn</source>
        <translation>Brûlure de pellicule</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Poussée</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Glissement</translation>
    </message>
    <message>
        <source>Whip</source>
        <translation>Filé</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Volet</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
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
        <source>The film ends at {timecode}.</source>
        <translation>Le film se termine à {timecode}.</translation>
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
        <source>{target} s wanted</source>
        <translation>{target}&#xa0;s voulues</translation>
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
    <name>TrustDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing of this is used before you trust it. A file that changes afterwards is a stranger again.</source>
        <translation>Rien de tout cela n’est utilisé avant que vous ne lui fassiez confiance. Un fichier modifié ensuite redevient un inconnu.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle de prompt</translation>
    </message>
    <message>
        <source>Templates and workflows</source>
        <translation>Modèles de prompt et workflows</translation>
    </message>
    <message>
        <source>The project brings no templates and no workflows.</source>
        <translation>Le projet n’apporte ni modèle de prompt ni workflow.</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Faire confiance</translation>
    </message>
    <message>
        <source>What it says or does</source>
        <translation>Ce qu’il dit ou fait</translation>
    </message>
    <message>
        <source>What this project brings</source>
        <translation>Ce qu’apporte ce projet</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>not trusted, not used</source>
        <translation>pas de confiance, inutilisé</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>de confiance</translation>
    </message>
</context>
<context>
    <name>TurningOver</name>
    <message numerus="yes">
        <source>%n clip(s) for the editor in {folder}.</source>
        <translation>
            <numerusform>%n plan pour le montage dans {folder}.</numerusform>
            <numerusform>%n plans pour le montage dans {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) have nothing to play.</source>
        <translation>
            <numerusform>%n plan n’a rien à montrer.</numerusform>
            <numerusform>%n plans n’ont rien à montrer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over {name}</source>
        <translation>Remettre {name}</translation>
    </message>
    <message>
        <source>The board was changed meanwhile. This is what would change now.</source>
        <translation>Le tableau a changé entre-temps. Voici ce qui changerait maintenant.</translation>
    </message>
    <message>
        <source>The film follows {name} now; undo takes that back.</source>
        <translation>Le film suit maintenant {name}&#xa0;; annuler revient dessus.</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>What to look at there is in notes.txt.</source>
        <translation>Ce qu’il faut y vérifier est dans notes.txt.</translation>
    </message>
    <message>
        <source>{name} is the film as it stands; nothing changes.</source>
        <translation>{name} est le film tel qu’il est&#xa0;; rien ne change.</translation>
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
    <message>
        <source>no take</source>
        <translation>aucune prise</translation>
    </message>
    <message>
        <source>take {number}</source>
        <translation>prise {number}</translation>
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
        <source>SCENE</source>
        <translation>SCÈNE</translation>
    </message>
    <message>
        <source>above</source>
        <translation>en haut</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
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
        <source>aspect</source>
        <translation>format d’image</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>son</translation>
    </message>
    <message>
        <source>avoid</source>
        <translation>à éviter</translation>
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
        <source>behind</source>
        <translation>derrière</translation>
    </message>
    <message>
        <source>below</source>
        <translation>en bas</translation>
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
        <source>broken</source>
        <translation>cassé</translation>
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
        <source>clean</source>
        <translation>propre</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>climbing</source>
        <translation>grimpe</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>cloudy</source>
        <translation>nuageux</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>froid</translation>
    </message>
    <message>
        <source>colour drift</source>
        <translation>dérive des couleurs</translation>
    </message>
    <message>
        <source>commercial use</source>
        <translation>usage commercial</translation>
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
        <source>consent</source>
        <translation>accord</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>continuité</translation>
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
        <source>damaged</source>
        <translation>abîmé</translation>
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
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>dialogue</source>
        <translation>dialogue</translation>
    </message>
    <message>
        <source>dip</source>
        <translation>fondu au noir</translation>
    </message>
    <message>
        <source>dirty</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>fondu</translation>
    </message>
    <message>
        <source>diving</source>
        <translation>plonge</translation>
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
        <source>dropped</source>
        <translation>laissé de côté</translation>
    </message>
    <message>
        <source>dry</source>
        <translation>sec</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
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
        <source>empty</source>
        <translation>vide</translation>
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
        <source>expires on</source>
        <translation>expire le</translation>
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
        <source>first frame</source>
        <translation>première image</translation>
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
        <source>frames</source>
        <translation>images</translation>
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
        <source>frozen</source>
        <translation>figé</translation>
    </message>
    <message>
        <source>full</source>
        <translation>plein</translation>
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
        <source>hard</source>
        <translation>dure</translation>
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
        <source>identity</source>
        <translation>identité</translation>
    </message>
    <message>
        <source>in front</source>
        <translation>devant</translation>
    </message>
    <message>
        <source>kneeling</source>
        <translation>à genoux</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>dernière image</translation>
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
        <source>length</source>
        <translation>durée</translation>
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
        <source>light from {where}</source>
        <translation>lumière&#xa0;: {where}</translation>
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
        <source>link</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>lit</source>
        <translation>allumé</translation>
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
        <source>lying</source>
        <translation>allongé</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>marques</translation>
    </message>
    <message>
        <source>match</source>
        <translation>raccord</translation>
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
        <translation>manquant</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
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
        <source>needs none</source>
        <translation>sans clé</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>prompt négatif</translation>
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
        <source>not allowed</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>not continued</source>
        <translation>ne s’enchaîne pas</translation>
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
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>off screen</source>
        <translation>hors champ</translation>
    </message>
    <message>
        <source>on</source>
        <translation>allumé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>over</source>
        <translation>expiré</translation>
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
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>prompt_override</source>
        <translation>prompt imposé</translation>
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
        <source>reaching</source>
        <translation>tend le bras</translation>
    </message>
    <message>
        <source>references</source>
        <translation>références</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>droits</translation>
    </message>
    <message>
        <source>rise</source>
        <translation>montée</translation>
    </message>
    <message>
        <source>running</source>
        <translation>court</translation>
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
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vu</translation>
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
        <source>silent</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>sitting</source>
        <translation>assis</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
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
        <source>soft</source>
        <translation>douce</translation>
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
        <source>standing</source>
        <translation>debout</translation>
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
        <source>subjects</source>
        <translation>sujets</translation>
    </message>
    <message>
        <source>super</source>
        <translation>incrustation</translation>
    </message>
    <message>
        <source>swimming</source>
        <translation>nage</translation>
    </message>
    <message>
        <source>template</source>
        <translation>modèle de texte</translation>
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
        <source>the environment</source>
        <translation>l’environnement</translation>
    </message>
    <message>
        <source>the system&apos;s keyring</source>
        <translation>le trousseau du système</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>cette session seulement</translation>
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
        <source>too long</source>
        <translation>trop long</translation>
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
        <source>unknown</source>
        <translation>inconnu</translation>
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
        <source>walking</source>
        <translation>marche</translation>
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
        <source>warm</source>
        <translation>chaud</translation>
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
        <source>wet</source>
        <translation>mouillé</translation>
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
        <source>with sound</source>
        <translation>avec son</translation>
    </message>
    <message>
        <source>worm&apos;s eye</source>
        <translation>ras du sol</translation>
    </message>
    <message>
        <source>writing in picture</source>
        <translation>texte dans l’image</translation>
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
        <source>Marker</source>
        <translation>Repère</translation>
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
        <source>Sound</source>
        <translation>Son</translation>
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
        <source>Write the note</source>
        <translation>Écrire la note</translation>
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
        <source>No shot is selected. Click a card, or press N on the board for a new one.</source>
        <translation>Aucun plan n’est sélectionné. Cliquez sur une carte, ou appuyez sur N dans le tableau pour en créer un.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>These shots have different lines. Select one shot to write its dialogue, or give all of them the same in the shot list.</source>
        <translation>Ces plans n’ont pas les mêmes répliques. Sélectionnez un seul plan pour écrire son dialogue, ou donnez-leur à tous le même dans la liste de plans.</translation>
    </message>
    <message>
        <source>What is written here goes to every selected shot.</source>
        <translation>Ce qui est écrit ici va dans tous les plans sélectionnés.</translation>
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
